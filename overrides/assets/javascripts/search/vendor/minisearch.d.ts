// What the guide uses of it.
export default class MiniSearch {
  constructor(options: object);
  addAll(documents: object[]): void;
  search(query: string): { id: number; score: number; terms: string[] }[];
}
