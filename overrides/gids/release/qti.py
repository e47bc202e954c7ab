"""The questions as QTI 2.1, for other systems than Moodle: a content package with an item for each question, and one
test that lists them (1EdTech: "QTI 2.1 Assessment, Section, Item Information Model", "Content Packaging 1.1")."""

from collections.abc import Iterable

from bs4 import BeautifulSoup
from lxml import etree
from lxml.builder import ElementMaker

from gids.release.bank import Bank, BankQuestion, Choice

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_TEST = "toets.xml"
_LANGUAGE = {"{http://www.w3.org/XML/1998/namespace}lang": "nl"}
_KNOWN_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "dfn", "div", "dl", "dt", "em", "h4", "h5", "h6"),
    *("i", "kbd", "li", "ol", "p", "q", "small", "span", "strong", "sub", "sup", "ul"),
}
"""What QTI 2.1 takes over from XHTML, as far as a question may hold it."""
_Q = ElementMaker(namespace=_QTI, nsmap={None: _QTI})
_C = ElementMaker(namespace=_CP, nsmap={None: _CP})


def qti_package(bank: Bank) -> dict[str, bytes]:
    """Return the files of the content package by their path."""
    items = {f"vragen/{question.id}.xml": _written(_item(question)) for question in bank.questions}
    test = _written(_test(bank))
    return {"imsmanifest.xml": _written(_manifest(items, bank)), _TEST: test, **items}


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _manifest(items: Iterable[str], bank: Bank) -> etree._Element:
    def resource(path: str, kind: str) -> etree._Element:
        name = path.removesuffix(".xml").rpartition("/")[2]
        return _C.resource(_C.file(href=path), identifier=f"bestand-{name}", type=kind, href=path)

    return _C.manifest(
        _C.metadata(_C.schema("QTIv2.1 Package"), _C.schemaversion("1.0.0")),
        _C.organizations(),
        _C.resources(
            resource(_TEST, "imsqti_test_xmlv2p1"), *(resource(path, "imsqti_item_xmlv2p1") for path in items)
        ),
        identifier=f"baliegids-{bank.content_version}",
    )


def _test(bank: Bank) -> etree._Element:
    sections = [
        _Q.assessmentSection(
            *(_Q.assessmentItemRef(identifier=question.id, href=f"vragen/{question.id}.xml") for question in questions),
            identifier=f"onderwerp-{number}",
            title=category,
            visible="true",
        )
        for number, (category, questions) in enumerate(bank.by_category(), 1)
    ]
    part = _Q.testPart(*sections, identifier="vragen", navigationMode="nonlinear", submissionMode="individual")
    return _Q.assessmentTest(part, identifier="baliegids", title=bank.title)


def _item(question: BankQuestion) -> etree._Element:
    cardinality = "multiple" if question.has_several else "single"
    body = [_content("div", question.scene)] if question.scene else []
    return _Q.assessmentItem(
        _Q.responseDeclaration(
            _Q.correctResponse(*(_Q.value(_id(choice)) for choice in question.choices if choice.right)),
            _Q.mapping(
                *(_Q.mapEntry(mapKey=_id(choice), mappedValue=repr(choice.share)) for choice in question.choices),
                lowerBound="0",
                upperBound="1",
                defaultValue="0",
            ),
            identifier="RESPONSE",
            cardinality=cardinality,
            baseType="identifier",
        ),
        _Q.outcomeDeclaration(identifier="SCORE", cardinality="single", baseType="float"),
        _Q.outcomeDeclaration(identifier="FEEDBACK", cardinality=cardinality, baseType="identifier"),
        _Q.itemBody(
            *body,
            _Q.choiceInteraction(
                _content("prompt", question.text),
                *(_choice(choice) for choice in question.choices),
                responseIdentifier="RESPONSE",
                shuffle="true",
                maxChoices="0" if question.has_several else "1",
            ),
        ),
        _Q.responseProcessing(
            _Q.setOutcomeValue(_Q.mapResponse(identifier="RESPONSE"), identifier="SCORE"),
            _Q.setOutcomeValue(_Q.variable(identifier="RESPONSE"), identifier="FEEDBACK"),
        ),
        *(
            _content(
                "modalFeedback",
                choice.explanation,
                outcomeIdentifier="FEEDBACK",
                showHide="show",
                identifier=_id(choice),
            )
            for choice in question.choices
        ),
        identifier=question.id,
        title=question.name,
        adaptive="false",
        timeDependent="false",
        **_LANGUAGE,
    )


def _id(choice: Choice) -> str:
    return f"keuze-{choice.id}"  # an identifier begins with a letter


def _choice(choice: Choice) -> etree._Element:
    return _content("simpleChoice", choice.html, identifier=_id(choice), fixed="true" if choice.is_last else "false")


def _content(name: str, html: str, **attributes: str) -> etree._Element:
    """Return an element of QTI with this HTML in it: what QTI does not know is left out, its words stay."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(True):
        if tag.name in _KNOWN_TAGS:
            tag.attrs = {key: value for key, value in tag.attrs.items() if key == "href"}
        else:
            tag.unwrap()
    element = etree.fromstring(f'<{name} xmlns="{_QTI}">{soup}</{name}>')
    element.attrib.update(attributes)
    return element
