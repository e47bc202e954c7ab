"""The Baliegids without MkDocs: pure and typed. overrides/hooks/guide.py calls its steps in the order of a build.

The rooms, in the order in which one may use another (a room knows nothing of those below it):

    problems, policy            what an editor did wrong; what a page may ask for
    facts/      docs/_gegevens/ and a municipality's folder: typed, each value with its line
    version     which version this is, and what changed in each
    content/    what editors typed, read once: pages, front matter, links, questions, pairs, stories; facts filled in
    templates   the templates of what is no page: on paper, beside a guide
    check/      what an editor can mend: one sentence, one function, listed in check/run
    huisstijl/  the colours, logo and fonts of a municipality, made legible
    learning/   path, minutes, and the markup of what is asked
    search/     what can be found, and under which words
    build       what goes into a build, whole before a page is rendered, and the mark of what it depends on
    assets/     style sheet, scripts, icons, drawings and pictures of the site
    form/       the form in which a municipality fills in gemeente.yml
    release/    everything that is handed over: servers, learning systems, question banks, PDFs
    many/       the guides of many municipalities at once
    report      how each page stands, for its editors
    preview     whether the port of the preview is free

The way of

    a page            content/page (typed) → content/filling (facts filled in) → content/items (what it asks) →
                      check/run → content/as_markdown (what MkDocs reads) → search/sections → assets/output (written)
    a phone number    gemeente.yml → facts/yaml_text (with its line) → facts/kinds (is it one?) → facts/municipality →
                      content/page_blocks, overrides/partials/ (shown); check/facts sees to it that no page has it typed
    a colour          gemeente.yml or a token file → huisstijl/brand (read) → huisstijl/look (completed, and repaired by
                      huisstijl/contrast) → huisstijl/files → assets/output (in the one style sheet)
    a question        <quiz> in a page → content/quiz (options, id, slips) → content/items (pair, story or neither) →
                      check/ → learning/markup with blocks/question.html (in its page) → release/ (packages, banks)
    a kind more       a class and a line in content/items → blocks/<kind>.html → javascripts/<kind>/ and the style sheet
                      of that name (data-gids-<kind> loads both) → check/questions; release/ leaves it out, and says so
    a search word     a page → search/sections → search/index (the script with everything: what a result shows, and with
                      search/dutch the forms of its words) → assets/output (written)
"""
