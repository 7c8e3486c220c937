"""Templates: what they are given is text, and they cannot reach the program."""

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from editor_app.exchange.page import template_environment

ATTACKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.format.__globals__ }}",
    "{{ '{0.__class__}'.format('') }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{{ range(10000000) | list | length }}",
    "{{ items.append(1) }}{{ items.__class__ }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_cannot_reach_the_program(attack):
    template = template_environment().from_string(attack)
    with pytest.raises((SecurityError, UndefinedError, OverflowError, TypeError)):
        template.render(items=[])


def test_what_a_template_prints_is_escaped():
    template = template_environment().from_string("{{ words }}")
    assert template.render(words="<b>&") == "&lt;b&gt;&amp;"


def test_a_misspelled_name_is_an_error():
    with pytest.raises(UndefinedError):
        template_environment().from_string("{{ headlne }}").render(headline="x")
