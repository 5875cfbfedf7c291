// Runs in the page beside boxes.py. Rows are made once and then changed in place, so that the keyboard's focus stays
// where it is. Names only ever become text.

const element = (tag, fields) => Object.assign(document.createElement(tag), fields)

// A field to find a name, with all names as the browser's own suggestions.
let fields = 0
const field = () => {
  const input = element('input', { type: 'search', placeholder: 'Find a name' }), all = element('datalist')
  all.id = `names-${fields++}`
  input.setAttribute('list', all.id)
  return [input, all]
}

const row = name => {
  const item = element('li'), label = element('label')
  item.dataset.name = name
  label.append(element('input', { type: 'checkbox' }), element('span', { textContent: name }), element('span'))
  item.append(label)
  return item
}

const leaving = name => {
  const button = element('button', { type: 'button', textContent: '−', title: `Leave out ${name}` })
  button.setAttribute('aria-label', button.title)
  return button
}

const made = () => {
  const part = element('div', { className: 'boxes' })
  part.append(element('h2'), ...field(), element('ul'), element('p'))
  return part
}

export default function ({ data, parentElement, setTriggerValue }) {
  let part = parentElement.querySelector('.boxes')
  if (!part) parentElement.append(part = made())
  const [heading, input, all, list, rest] = part.children
  heading.textContent = data.title
  list.setAttribute('aria-label', data.title)
  input.setAttribute('aria-label', `${data.title}: find a name`)
  rest.textContent = data.rest
  if (all.children.length !== data.names.length) all.replaceChildren(...data.names.map(name => element('option', { value: name })))
  const picked = new Set(data.boxes.filter(box => box.picked).map(box => box.name))
  const take = name => {
    input.value = ''
    if (!picked.has(name)) setTriggerValue('picked', name)
  }
  input.oninput = event => {
    input.setCustomValidity('')
    // A suggestion that was chosen; one who types a short name may be on the way to a longer one.
    if (!/^(insertText|insertComp|delete)/.test(event.inputType) && data.names.includes(input.value)) take(input.value)
  }
  input.onchange = () => {
    const sought = input.value.trim().toLowerCase()
    if (!sought) return
    const exact = data.names.filter(name => name.toLowerCase() === sought)
    const found = exact.length ? exact : data.names.filter(name => name.toLowerCase().includes(sought))
    if (found.length === 1) return take(found[0])
    input.setCustomValidity(found.length ? `${found.length} names hold this: choose one of them.` : 'No name holds this.')
    input.reportValidity()
  }

  const known = new Map([...list.children].map(item => [item.dataset.name, item]))
  const items = data.boxes.map(({ name, count, share, picked, out }) => {
    const item = known.get(name) || row(name), [box, , number] = item.firstChild.children
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
