"""Five hundred stories of a town's newspaper, about anything but a summit."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

Story = tuple[str, str, str]

FIRST = "Ada Ben Cora Dario Esme Femi Gwen Hugo Ines Jonas Kaya Leo Mona Nils Oona Pavel".split()
LAST = "Abbot Brandt Castle Dole Ekwe Faber Grant Holm Iversen Jaffe Klein Lund Moss Okafor".split()
TOWNS = "Calder Hexley Marwick Thornby Ostrow Fenwick Arden Quayle Sutton Brackwater".split()
COUNTRIES = "Kenya Chile Norway Portugal Vietnam Ghana Canada Peru Poland Morocco".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
COUNTS = "three four seven eleven twenty forty sixty ninety".split()


@dataclass(frozen=True)
class Beat:
    """What one reporter writes about: headlines, sentences, and the things in them."""

    headlines: tuple[str, ...]
    things: str
    sentences: tuple[str, ...]


BEATS = (
    Beat(
        ("{town} council votes on {thing}", "Row over {thing} in {town}", "{thing} plan delayed"),
        "parking-charges bin-collections library-hours cycle-lanes playgrounds allotments markets",
        (
            "Councillors in {town} argued for {count} hours over {thing} before they voted.",
            "Opposition leader {name} called the budget for {thing} a leap in the dark.",
            "A report to the committee puts the cost of {thing} at {count} million.",
            "Residents brought a petition with {count} hundred names to the town hall.",
            "The mayor, {name}, promised another round of talks before {day}.",
            "Planning officers expect an appeal to the ministry.",
        ),
    ),
    Beat(
        ("{town} United beat {town2} at last", "{name} out for the season", "Cup night in {town}"),
        "midfield penalty crossbar goalkeeper winger defence bench",
        (
            "{town} United won by {count} points after a second half that few will forget.",
            "Captain {name} limped off before the break with a torn hamstring.",
            "The {thing} let them down again, coach {name} said in the tunnel.",
            "Supporters sang until the floodlights went out.",
            "On {day} they travel to {town2}, who have lost {count} in a row.",
            "A {thing} error just before the whistle decided the match.",
        ),
    ),
    Beat(
        ("Man jailed over {thing}", "Jury out in {town} {thing} trial", "Appeal fails in {town}"),
        "burglary fraud arson perjury smuggling assault forgery",
        (
            "A judge in {town} sent {name} to prison for {count} months for {thing}.",
            "The court heard that police found the evidence under a bathroom floor.",
            "{name}, defending, said her client had shown remorse.",
            "Prosecutors will ask for the proceeds of the {thing} to be paid back.",
            "A second suspect faces trial on {day}.",
            "The jury took {count} hours to agree on its verdict.",
        ),
    ),
    Beat(
        ("{town} hospital opens {thing} ward", "Waiting lists for {thing} grow", "Nurses leave"),
        "dialysis maternity orthopaedic stroke asthma dementia allergy",
        (
            "The hospital in {town} treats {count} hundred {thing} patients a year.",
            "Consultant {name} said that the winter would be hard without more nurses.",
            "Doctors see more {thing} cases among people who work at night.",
            "A survey of staff found that {count} in a hundred think of leaving.",
            "Health officials ask visitors to wash their hands and wear a mask.",
            "The trust expects results of the review by {day}.",
        ),
    ),
    Beat(
        (
            "{country} votes after a long campaign",
            "Coalition talks in {country}",
            "{country} polls",
        ),
        "pensions taxes schooling fisheries housing railways forests",
        (
            "Voters in {country} have chosen a parliament in which no party has a majority.",
            "President {name} asked the largest party to begin talks on {thing}.",
            "The opposition, led by {name}, wants to spend more on {thing}.",
            "Observers from {count} countries called the election fair.",
            "The economy and security were the issues that moved people most, polls showed.",
            "A new government is expected to win the support of parliament by {day}.",
        ),
    ),
    Beat(
        ("{thing} prices rise again", "{town} firm sells {thing} to {country}", "{thing} jobs go"),
        "steel timber furniture chocolate textiles paper glass",
        (
            "Prices of {thing} rose by {count} per cent in a year, the statistics office said.",
            "A factory in {town} will export {thing} to {country} under a trade deal.",
            "Managing director {name} blamed the cost of energy and a weak currency.",
            "Economists expect the central bank to leave rates alone.",
            "Shares in the group lost ground on {day}.",
            "The union fears for {count} hundred jobs.",
        ),
    ),
    Beat(
        ("Storm leaves {town} in the dark", "Floods reach {town}", "Dry spell hits {town} {thing}"),
        "orchards beehives vineyards pastures hedgerows reservoirs gardens",
        (
            "Wind of {count} knots took roofs off barns around {town} on {day}.",
            "Farmers near {town} fear for their {thing} after weeks without rain.",
            "Forecaster {name} expects the drought to end by {day}.",
            "Firefighters pumped water out of {count} cellars.",
            "Schools stayed shut and trains stood still.",
            "The wheat stands low, and {thing} look worse than in living memory.",
        ),
    ),
    Beat(
        (
            "{name}'s new {thing} opens in {town}",
            "Review: a {thing} to remember",
            "{thing} festival",
        ),
        "opera ballet puppetry sculpture photography cabaret quartet",
        (
            "{name} has made a {thing} that is funnier than it has any right to be.",
            "The curtain in {town} rises on a kitchen with {count} doors.",
            "Critics compared the {thing} with the best of {name}.",
            "Tickets for {day} are gone; there are a few for the matinee.",
            "The composer wrote the score in {count} nights on a borrowed piano.",
            "A tour of {country} follows in the autumn.",
        ),
    ),
    Beat(
        ("{town} researchers study {thing}", "What {thing} can teach us", "Prize for {thing} work"),
        "glaciers mosses octopuses meteorites volcanoes enzymes swifts",
        (
            "A team in {town} has counted {thing} in {count} places and found more than it hoped.",
            "Professor {name} fired a laser at samples of {thing} to learn their age.",
            "The data come from a satellite that {country} launched on a rocket last year.",
            "The paper, out on {day}, was checked by {count} other laboratories.",
            "Students slept in tents beside their instruments.",
            "Next the group will look at {thing} in {country}.",
        ),
    ),
    Beat(
        (
            "Late trains anger {town}",
            "New {thing} for {town} commuters",
            "{thing} strike called off",
        ),
        "tramway ferry footbridge ticketing bus-fleet tunnel timetable",
        (
            "Commuters between {town} and {town2} waited {count} minutes on {day}.",
            "The operator blamed a broken signal and a shortage of drivers.",
            "Work on the {thing} will take {count} weeks longer than planned.",
            "Passengers' spokesman {name} wants the fares back.",
            "A guard and his dog kept children amused on a train that stood in the cold.",
            "The {thing} carries {count} thousand people a day.",
        ),
    ),
)


@pytest.fixture(scope="module")
def wire() -> Callable[[int], Iterator[Story]]:
    """Return what yields so many stories."""
    return _stories


def _stories(count: int, seed: int = 1) -> Iterator[Story]:
    """Yield headlines, standfirsts and bodies, the same ones every time."""
    dice = random.Random(seed)
    for number in range(count):
        beat = BEATS[number % len(BEATS)]
        words = _words(dice, beat)
        lines = [line.format(**words) for line in dice.sample(beat.sentences, 5)]
        other = dice.choice(dice.choice(BEATS).sentences)  # no reporter keeps to one subject
        lines.append(other.format(**words))
        headline = dice.choice(beat.headlines).format(**words)
        yield headline, lines[0], "\n\n".join(lines[1:])


def _words(dice: random.Random, beat: Beat) -> dict[str, str]:
    town, second = dice.sample(TOWNS, 2)
    return {
        "town": town,
        "town2": second,
        "thing": dice.choice(beat.things.split()).replace("-", " "),
        "name": f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        "count": dice.choice(COUNTS),
        "day": dice.choice(DAYS),
        "country": dice.choice(COUNTRIES),
    }
