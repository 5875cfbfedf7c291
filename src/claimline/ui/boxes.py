"""Names with their counts, each with a box to pick it: one element, where a checkbox of Streamlit's a name would be ten.

Only a name that is picked or dropped comes back; what is picked stands in the address alone.
"""

from collections.abc import Callable, Sequence
from typing import TypedDict

import streamlit as st


class Box(TypedDict):
    """A name, its count as the page shows it, its share of the largest count in percent, and whether it is picked."""

    name: str
    count: str
    share: float
    picked: bool


# Rows are made once and then changed in place, so that the keyboard's focus stays where it is. Names only ever become
# text.
_BOXES = """
export default function ({ data, parentElement, setTriggerValue }) {
  let list = parentElement.querySelector('ul')
  if (!list) parentElement.append(list = document.createElement('ul'))
  list.setAttribute('aria-label', data.title)
  const known = new Map([...list.children].map(item => [item.dataset.name, item]))
  const made = name => {
    const item = document.createElement('li'), label = document.createElement('label')
    const box = document.createElement('input'), words = document.createElement('span')
    box.type = 'checkbox'
    item.dataset.name = words.textContent = name
    label.append(box, words, document.createElement('span'))
    item.append(label)
    return item
  }
  const items = data.boxes.map(({ name, count, share, picked }) => {
    const item = known.get(name) || made(name), [box, , number] = item.firstChild.children
    item.style.setProperty('--share', share + '%')
    item.classList.toggle('none', count === '0')
    number.textContent = count
    box.checked = picked
    box.onchange = () => setTriggerValue('flipped', name)
    return item
  })
  if (items.length === list.children.length && items.every((item, place) => item === list.children[place])) return
  const held = document.activeElement
  list.replaceChildren(...items)
  if (list.contains(held)) held.focus()
}
"""

_boxes = st.components.v2.component("claimline.boxes", js=_BOXES, isolate_styles=False)


def boxes(key: str, title: str, shown: Sequence[Box], flip: Callable[[str], None]) -> None:
    """The boxes in a container with that key; `flip` gets the name whose box was clicked."""
    widget = f"{key}_list"

    def flipped() -> None:
        if name := st.session_state[widget].get("flipped"):
            flip(str(name))

    with st.container(key=key):
        _boxes(key=widget, data={"title": title, "boxes": list(shown)}, on_flipped_change=flipped)
