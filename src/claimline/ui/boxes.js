// Runs in the page beside boxes.py. Rows are made once and then changed in place, so that the keyboard's focus stays
// where it is. Names only ever become text.
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
  const leaving = name => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = '−'
    button.title = `Leave out ${name}`
    button.setAttribute('aria-label', button.title)
    return button
  }
  const items = data.boxes.map(({ name, count, share, picked, out }) => {
    const item = known.get(name) || made(name), [box, , number] = item.firstChild.children
    item.style.setProperty('--share', share + '%')
    item.classList.toggle('none', count === '0')
    item.classList.toggle('out', out === true)
    number.textContent = count
    box.checked = picked
    box.onchange = () => setTriggerValue('picked', name)
    if (out === null) return item
    if (!item.lastChild.matches('button')) item.append(leaving(name))
    item.lastChild.setAttribute('aria-pressed', out)
    item.lastChild.onclick = () => setTriggerValue('left_out', name)
    return item
  })
  if (items.length === list.children.length && items.every((item, place) => item === list.children[place])) return
  const held = document.activeElement
  list.replaceChildren(...items)
  if (list.contains(held)) held.focus()
}
