"""Rules for form: who knows nothing and answers by rule must not pass."""

from math import ceil, sqrt

from gids.check.guessing import Score
from gids.check.question_form import ABSOLUTE, answer_words, question_scores, questions_of
from gids.check.rules import FoundInContent, content_rule
from gids.check.scene_form import most_telling, scene_scores, scenes_of, telling_words
from gids.content.model import Content
from gids.problems import enumerate_names

RULE = "vorm"
UNEVEN = 0.1
LONGEST = 1.4
"""Times the mean of the answers to a question."""
FEW_WORDS = 3
"""That an answer may always be longer than the mean."""


@content_rule(RULE, "Wie niets weet en een vuistregel volgt, heeft hoogstens 62 procent van de scènes goed.")
def scenes_tell_nothing(content: Content) -> FoundInContent:
    scenes = scenes_of(content.pages.values())
    for score in scene_scores(scenes):
        if score.is_too_high:
            cure = "Verander een paar scènes waarin die regel klopt."
            if score.counts_words:
                words = enumerate_names([f'"{word}"' for word in most_telling(scenes)])
                cure = f"Het meest verraden {words}. Gebruik die woorden ook aan de andere kant, of vervang ze."
            yield scenes[0].page.path, scenes[0].line, f"{_told(score, 'scènes')} {cure}"


@content_rule(RULE, "Een woord uit zes of meer scènes staat niet vooral waar je meldt, of vooral waar je helpt.")
def words_on_both_sides(content: Content) -> FoundInContent:
    scenes = scenes_of(content.pages.values())
    for found in telling_words(scenes):
        first = next(one for one in scenes if one.is_report == found.is_of_report and found.word in one.words)
        count = found.of_report if found.is_of_report else found.count - found.of_report
        here, there = ("meld je", "gewoon helpt") if found.is_of_report else ("help je gewoon", "meldt")
        yield (
            first.page.path,
            first.line,
            f'"{found.word}" staat in {found.count} scènes, en in {count} daarvan {here}. Gebruik het woord ook '
            f"waar je {there}, of schrijf het anders.",
        )


@content_rule(
    RULE, "De scène waar je meldt, is even vaak de eerste en even vaak de langste van een paar als de andere."
)
def neither_first_nor_longest(content: Content) -> FoundInContent:
    scenes = scenes_of(content.pages.values())
    pairs = list(zip(scenes[::2], scenes[1::2], strict=True))
    reports = [(one, other) if one.is_report else (other, one) for one, other in pairs]
    differ = [(report, help) for report, help in reports if len(report.words) != len(help.words)]
    first = sum(one.is_report for one, _ in pairs)
    longer = sum(len(report.words) > len(help.words) for report, help in differ)
    for count, of, what in ((first, len(pairs), "de eerste"), (longer, len(differ), "de langste")):
        if of and abs(count / of - 0.5) > max(UNEVEN, 1 / sqrt(of)):
            yield (
                scenes[0].page.path,
                scenes[0].line,
                f"bij {count} van de {of} paren is de scène waar je meldt {what}. Maak dat ongeveer de helft, anders "
                "verraadt de vorm het antwoord.",
            )


@content_rule(
    RULE, "Wie niets weet en een vuistregel volgt, heeft hoogstens 40 procent van de vragen met vier antwoorden goed."
)
def questions_tell_nothing(content: Content) -> FoundInContent:
    found = questions_of(content.pages.values())
    for score in question_scores([question for _, question in found]):
        if score.is_too_high:
            page, question = found[0]
            cure = "Schrijf goede en foute antwoorden even lang, even voorzichtig en met dezelfde woorden."
            yield page.path, question.line, f"{_told(score, 'vragen met vier antwoorden')} {cure}"


@content_rule(RULE, "Een antwoord is niet veel langer dan de andere antwoorden op dezelfde vraag.")
def answers_equally_long(content: Content) -> FoundInContent:
    for page, question in questions_of(content.pages.values()):
        counts = [len(words) for words in answer_words(question)]
        mean = sum(counts) / len(counts)
        for option, count in zip(question.options, counts, strict=True):
            if count > LONGEST * mean and count > mean + FEW_WORDS:
                yield (
                    page.path,
                    option.line,
                    f"dit antwoord heeft {count} woorden, en de antwoorden hier gemiddeld {mean:.0f}. Maak het korter: "
                    "een lang antwoord valt op.",
                )


@content_rule(RULE, "Woorden als altijd, nooit en alles staan even vaak in goede als in foute antwoorden.")
def absolute_words_on_both_sides(content: Content) -> FoundInContent:
    found = questions_of(content.pages.values())
    sides: dict[bool, list[bool]] = {True: [], False: []}
    for _, question in found:
        for option, words in zip(question.options, answer_words(question), strict=True):
            sides[option.right].append(not ABSOLUTE.isdisjoint(words))
    if not found:
        return
    shares = {is_right: sum(has) / len(has) for is_right, has in sides.items()}
    overall = (sum(sides[True]) + sum(sides[False])) / (len(sides[True]) + len(sides[False]))
    error = sqrt(overall * (1 - overall) * sum(1 / len(has) for has in sides.values()))
    if abs(shares[True] - shares[False]) > max(UNEVEN, 2 * error):
        page, question = found[0]
        yield (
            page.path,
            question.line,
            f"van de goede antwoorden heeft {100 * shares[True]:.0f} procent een woord als altijd, nooit of alles, en "
            f"van de foute {100 * shares[False]:.0f} procent. Maak dat gelijk, anders verraadt zo'n woord het "
            "antwoord.",
        )


def _told(score: Score, what: str) -> str:
    return (
        f"wie {score.rule}, heeft {ceil(100 * score.right)} procent van de {what} goed zonder iets te weten, en dat "
        f"mag hoogstens {100 * score.limit:.0f} procent zijn."
    )
