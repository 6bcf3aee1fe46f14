"""Random command lines: valid, nearly valid, hostile.  None ends in a traceback, in silence or not at all.

The seed is fixed; ``SPILLOVER_FUZZ=2000`` tries so many instead of 200.
"""

import logging
import os
import random
import runpy
import signal
import sys
from pathlib import Path

import pytest

from experiments.machinery import cli
from sim.configuration import FOLDERS
from sim.design import flattened
from tests.worlds import config

NUMBER, SEED, BLOCK = int(os.environ.get("SPILLOVER_FUZZ", "200")), 20240128, 20
LONGEST = 120
"""Seconds that one command line may take on a busy machine; the slowest valid one takes some."""
SMALL = ("ensemble.histories=3", "ensemble.years=0.1")
PROGRAMS = {
    "batch": ("again=true", "scenario=gaza_2023", "centralization=networked", "ensemble.until_half_width=0.3"),
    "sweep": ("design.parameters.centralization=[0,1]", "design.parameters.rules.policy.pressure=[0.2]", "name=study"),
    "history": ("history=1", "scenario=soleimani_2020", "replay=/nowhere"),
    "whatif": ("history=1", "change.day=3", "change.off=[trap_avoidance]", "branches=2", "change.prevent=0"),
    "compare": ("second.centralization=0.1", "first.seed=2", "second.scenario=gaza_2023"),
    "figure": ("figure=roots", "figure=incidence", "figure=timeline", "figure.levels=[0.1]", "data=/nowhere"),
    "centralization": ("experiment.levels=3", "experiment.severity_bases=[3]"),
    "knockout": ("centralization=0.2",),
    "causes": ("wars=2", "window_days=5"),
    "record": ("centralization=0.2",),
    "hindcast": ("episode=abqaiq_2019", "resamples=100", "draws=null", "coding=low"),
    "evidence": ("show=rates", "file=/nowhere"),
    "claims": ("claims.only=[H9]", "claims.permutations=0"),
    "patterns": ("centralization=0.2",),
    "calibrate": ("particles=20", "populations=1"),
    "uncertainty": ("draws=2", "curve_levels=3"),
    "predictive": ("points=2",),
}  # fmt: skip
NOT_RUN = {"claims", "patterns", "calibrate", "uncertainty", "predictive", "record", "knockout", "centralization"}
"""Studies whose smallest run is long: their command lines are checked, and what passes is not run."""
SHOWS = {"evidence"}
"""Programs that leave no result."""
LEAVES = [(name, value) for name, value in flattened(config()).items() if not isinstance(value, dict)]
HOSTILE = (
    "", "=", "a=", "=b", "seed=", "seed", "seed=nan", "seed=1e999", "seed=-1", f"seed={'9' * 40}", "seed=1_000",
    "seed=true", "seed=[1]", "seed={a:1}", "seed=null", "seed=???", "seed=${seed}", "seed=${nowhere}", "~seed",
    "~rules", "output=null", "output=", "output=''", "output=/dev/null/x", "output=/proc/none", "output=${seed}",
    "scenario.name=../x", "scenario.name=''", "scenario=null", "scenario=[a]", "scenario={a:1}", "+scenario=baseline",
    "scenario@x=baseline", "centralization=interval(0,1)", "centralization=0,1", "centralization=glob(*)",
    "scenario=glob(*)", "centralization=range(0,1,0)", "centralization=choice()", "centralization=${centralization}",
    "rules=3", "rules.off=policy", "rules.off=[nothing]", "rules.off=[[]]", "rules.policy=null",
    "rules.policy.hawks=[1]", "events.x=3", "events.x={}", "events.x={day:-1}", "events.x={day:1,prevent:act}",
    "events.x={day:1,set:{}}", "events.x={day:1,off:[1]}", "events.x={day:1e9,actor:us,target:iran,theatre:iraq}",
    "events.x.y.z=1", "events.x={day:1,actor:[us],target:iran,theatre:iraq}", "roster.militias.x={home:mars}",
    "roster.militias=null", "roster.militias.badr.number=1000", "roster.militias.badr.ties=[1]", "~roster.militias",
    "roster.states.iran=3", "theatres.iraq=null", "theatres.iraq.presence=[1]", "theatres.iraq.presence.us=2",
    "levels.networked=2", "levels=null", "+levels.networked=x", "ensemble.histories=1000000000",
    "ensemble.histories=0", "ensemble.years=1e-9", "ensemble.years=1e300", "ensemble.threads=-1", "ensemble.chunk=0",
    "ensemble.until_half_width=0", "ensemble=tiny", "design=[1]", "design.kind=[1]", "design.parameters=3",
    "design.points=[3]", "name=.", "name='a b'", "name=a/b", "name=[1]", "history=-1", "history=1e30", "history=[1]",
    "figure.levels=[]", "figure.levels=[[1]]", "figure.name=3", "figure={}", "first=null", "second.rules=3",
    "change=null", "change.day=[1]", "change.set=3", "change.prevent=999999", "episode=/nowhere.yaml", "episode={}",
    "file=[1]", "file=''", "data=3", "data=''", "replay=3", "replay=/", "draw=d999", "draw=d17", "fresh=maybe",
    "shards=0", "hydra.run.dir=x", "hydra.mode=MULTIRUN", "hydra.searchpath=3", "hydra/launcher=basic",
    "hydra.searchpath=[/nowhere]", "ünïcödé=1", "scenario.name=ü", "a\nb=1", "seed=1\n", "'", '"', "[", "]", "{", "}",
    "\\", "${", "x" * 9000, "-", "--", "-m", "--nope", "--cfg", "--info", "-h", "--config-dir", "--config-name=x",
    "--resolve", "\udcff=1", "scenario.why=\udcff",
)  # fmt: skip


def mangled(text, chance):
    """Text with a letter dropped, doubled or swapped."""
    at = chance.randrange(len(text))
    return chance.choice(
        (text[:at] + text[at + 1 :], text[:at] + text[at] + text[at:], text[:at] + "x" + text[at + 1 :])
    )


def override(chance):
    """One override: a leaf at its own value, at another, or nearly one."""
    name, value = chance.choice(LEAVES)
    value = chance.choice((value, 0, 1, 0.5, -1, "x", "[1]", "null"))
    text = f"{name}={value}".replace(" ", "") if not isinstance(value, list) else f"{name}=[]"
    return mangled(text, chance) if chance.random() < 0.3 else text


def command_line(chance):
    """A program and its arguments."""
    program = chance.choice(list(PROGRAMS))
    own = PROGRAMS[program]
    arguments = chance.sample(own, chance.randint(0, min(2, len(own))))
    arguments += [override(chance) for _ in range(chance.choice((0, 0, 1, 2)))]
    arguments += [chance.choice(HOSTILE) for _ in range(chance.choice((0, 1, 1, 2)))]
    if arguments and chance.random() < 0.1:
        arguments.append(mangled(chance.choice(own), chance))
    chance.shuffle(arguments)
    return program, arguments


def command_lines():
    chance = random.Random(SEED)
    return [command_line(chance) for _ in range(NUMBER)]


class Hung(BaseException):
    """Nothing of ours catches it."""


def give_up(*_):
    raise Hung


def written(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file() and "multirun" not in path.parts]


@pytest.mark.filterwarnings("default")  # as a user has it; pytest raises them
@pytest.mark.parametrize("block", range(-(-NUMBER // BLOCK)))
def test_no_command_line_ends_in_a_traceback_in_silence_or_not_at_all(block, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli.os, "_exit", lambda status: sys.exit(status))
    run_to_the_end = cli.run_to_the_end
    before = signal.signal(signal.SIGALRM, give_up)
    try:
        for k, (program, arguments) in list(enumerate(command_lines()))[block * BLOCK : (block + 1) * BLOCK]:
            runs = program not in NOT_RUN
            monkeypatch.setattr(cli, "run_to_the_end", run_to_the_end if runs else lambda run, config: None)
            monkeypatch.setenv(FOLDERS, "")
            output = tmp_path / str(k)
            small = () if program == "evidence" else (*SMALL, f"output={output}")
            monkeypatch.setattr(sys, "argv", [program, *small, *arguments])
            before_it = set(written(tmp_path))
            signal.alarm(LONGEST)
            status = 0
            try:
                runpy.run_module(f"experiments.{program}", run_name="__main__", alter_sys=False)
            except SystemExit as stop:
                status = stop.code or 0
            signal.alarm(0)
            logging.getLogger().handlers.clear()  # those that Hydra leaves when it shows something
            said, shown = capsys.readouterr(), f"{program} {arguments!r}"
            assert "Traceback" not in said.err + said.out, (shown, said.err)
            assert status in (0, 2, 3), (shown, said)
            if status:
                errors = said.err.strip().splitlines()
                assert errors and errors[-1].startswith("error: "), (shown, said)
            if status == 2:
                assert len(errors) == 1, (shown, said.err)
                assert not written(output), shown
            if status == 0 and runs and program not in SHOWS:
                new = [path.name for path in set(written(tmp_path)) - before_it]
                asked_to_show = any(argument in ("-h", "--info", "--cfg") for argument in arguments)
                assert "manifest.json" in new or "before (" in said.out or asked_to_show, (shown, said)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_the_same_lines_are_tried_everywhere():
    assert command_lines() == command_lines()
    assert {program for program, _ in command_lines()} == set(PROGRAMS)
