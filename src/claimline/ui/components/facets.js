// Runs in the page; the script of facets.py. Rows are made once and then changed in place, so that the keyboard's focus stays
// where it is. Names only ever become text.

const SHOWN = 10 // the most frequent values have a row; a value that is sought, picked or left out has one whatever its count

const element = (tag, fields) => Object.assign(document.createElement(tag), fields)
// The rule of text/folding.py, which says why: a test holds the two together.
const PLAIN = { ß: 'ss', ς: 'σ', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g
const folded = text =>
  text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(/[ßςæœøłđðþı]/g, letter => PLAIN[letter])
    .normalize('NFC').trim().split(/\s+/).join(' ')
const number = count => count.toLocaleString('en-US')

const made = () => {
  const part = element('div', { className: 'boxes' })
  const rest = element('p')
  rest.setAttribute('role', 'status')
  part.append(element('h2'), element('input', { type: 'search', placeholder: 'Find a name' }), element('ul'), rest)
  return part
}

// As in inline.py: a name that runs from right to left turns nothing beside it, and a code that turns text turns not even the name.
const CODE = /([\u202a-\u202e\u2066-\u2069])/
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const written = name => {
  const parts = name.split(CODE)
  const shown = element('bdi')
  shown.append(...parts.map((part, place) => place % 2 ? element('bdi', { textContent: part }) : part))
  return shown
}
const inline = name => {
  const plain = name.split(CODE).filter((_, place) => place % 2 === 0).join('')
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}

const row = name => {
  const item = element('li'), label = element('label')
  item.dataset.name = name
  label.append(element('input', { type: 'checkbox' }), written(name), element('span'))
  item.append(label)
  return item
}

const leaving = name => {
  const button = element('button', { type: 'button', textContent: '−', title: `Leave out ${inline(name)}` })
  button.setAttribute('aria-label', button.title)
  return button
}

// The words under the rows: how many names are found, or have no row.
const summary = (fits, items, sought) => {
  const more = fits.length - items.length, names = fits.length === 1 ? '1 name holds' : `${number(fits.length)} names hold`
  if (sought) return fits.length ? `${names} this${more > 0 ? ': go on typing.' : '.'}` : 'No name holds this.'
  return more > 0 ? `${number(more)} more: find them above` : ''
}

const show = (part, { title, values, picked, out, find }, tell) => {
  const [heading, field, list, rest] = part.children
  heading.textContent = title
  field.setAttribute('aria-label', `${title}: find a name`)
  field.hidden = !find // a few fixed words are seen at once
  list.setAttribute('aria-label', title)
  const sought = folded(field.value.trim()), chosen = new Set([...picked, ...(out || [])])
  const fits = sought ? values.filter(([name]) => folded(name).includes(sought)) : values
  const shown = fits.filter(([name], place) => place < SHOWN || chosen.has(name))
  const most = Math.max(1, ...values.slice(0, 1).map(([, count]) => count))
  const known = new Map([...list.children].map(item => [item.dataset.name, item]))
  const items = shown.map(([name, count]) => {
    const item = known.get(name) || row(name), [box, , counted] = item.firstChild.children
    item.style.setProperty('--share', `${100 * count / most}%`)
    item.classList.toggle('none', !count)
    counted.textContent = number(count)
    box.checked = picked.includes(name)
    box.onchange = () => tell('picked', name)
    if (!out) return item
    if (!item.lastChild.matches('button')) item.append(leaving(name))
    item.classList.toggle('out', out.includes(name))
    item.lastChild.setAttribute('aria-pressed', out.includes(name))
    item.lastChild.onclick = () => tell('left_out', name)
    return item
  })
  const words = summary(fits, items, sought)
  if (rest.textContent !== words) rest.textContent = words // or it would be read out again
  if (items.length === list.children.length && items.every((item, place) => item === list.children[place])) return
  const held = document.activeElement
  list.replaceChildren(...items)
  if (list.contains(held)) held.focus()
}

export default function ({ data, parentElement, setTriggerValue }) {
  let part = parentElement.querySelector('.boxes')
  if (!part) parentElement.append(part = made())
  const field = part.children[1], draw = () => show(part, data, setTriggerValue)
  field.oninput = draw
  field.onkeydown = event => {
    if (event.key === 'Escape' && field.value) event.stopPropagation() // it clears the field, and closes no card
    const boxes = part.querySelectorAll('li input')
    const one = field.value.trim() && boxes.length === 1 && !boxes[0].checked
    if (event.key === 'Enter' && one && !event.isComposing) boxes[0].click()
  }
  draw()
}
