"""Every rule of the check, and the running of them over a content."""

from gids.check import (
    facts,
    files,
    final_test,
    headings,
    html,
    judged,
    links,
    page_settings,
    pairs,
    path,
    questions,
    readers,
    scenes,
    search_words,
    stories,
    talks,
    words,
)
from gids.check.files import A_COPY
from gids.check.rules import Rule
from gids.content.model import Content
from gids.facts.text_file import TWO_VERSIONS
from gids.problems import Problem, on_one_line

RULES: tuple[Rule, ...] = (
    page_settings.as_expected, page_settings.unique, page_settings.review_soon, page_settings.review_late,
    questions.tags, questions.complete, questions.options, questions.different, questions.explained,
    questions.linked, questions.once,
    scenes.fixed_words, scenes.words_of_before, scenes.length, scenes.short_explanations,
    scenes.reporting_is_never_wrong, scenes.signal_named, scenes.grey_link,
    pairs.two_scenes, pairs.one_of_each, pairs.alike, pairs.equally_long,
    stories.three_questions, stories.five_sentences, stories.literal, stories.agrees, stories.one_right,
    talks.leads_to_a_turn, talks.reached, talks.ends, talks.short, talks.says_to_report,
    talks.minors_are_not_taken_apart, talks.replies_alike,
    final_test.as_many_pairs, final_test.few_grey, final_test.must_be_right, final_test.can_be_met,
    final_test.can_be_passed, final_test.every_signal_asked,
    path.steps_exist, path.enough_can_be_reached, path.reserve_exists, path.refreshes,
    judged.clear, judged.judged_as_it_is,
    facts.filled_in, facts.not_in_code, facts.leaflet_exists, facts.icons_exist, facts.retyped,
    facts.telephone_and_mail, facts.no_plain_http,
    links.leads_somewhere, links.of_the_web, links.in_one_piece, links.known_outside, links.says_where,
    links.pictures, links.small_pictures,
    headings.one_title, headings.underlined, headings.levels, headings.anchors,
    html.comments, html.nothing_that_runs, html.closed, html.known_markup, readers.seen_by_both, readers.nothing_lost,
    files.template_text, files.reading, files.invisible, files.copies, files.kinds, files.names,
    files.menu_reading, files.in_menu, files.menu_leads_somewhere,
    search_words.lead_somewhere, search_words.say_one_thing,
    words.listed, words.avoided, words.spelling, words.joined_and_split, words.long_sentences, words.easy_to_read,
)  # fmt: skip
"""What an editor can mend, in the order in which CONTRIBUTING.md lists it."""


def check(content: Content) -> list[Problem]:
    """Return all problems of a content by file and line; of a copy or a file with two versions in one, that alone."""
    every = {on_one_line(problem) for rule in RULES for problem in rule.check(content)}
    alone = {problem for problem in every if problem.message == TWO_VERSIONS or problem.message.startswith(A_COPY)}
    paths = {problem.path for problem in alone}
    copies = [problem.path for problem in alone if problem.message != TWO_VERSIONS]
    others = (problem for problem in every if problem.path not in paths)
    return sorted([*alone, *(one for one in others if not any(copy in one.message for copy in copies))])
