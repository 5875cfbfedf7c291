// Runs in the page; the script of facets.py. Rows are made once and then changed in place, so that the keyboard's focus stays
// where it is. Names only ever become text.

const PAGE = 200 // values that "Show all" shows at a time: a browser takes long over thousands

const PAUSE = 200 // milliseconds in which a typed name may go on before it is looked for

const element = (tag, fields) => Object.assign(document.createElement(tag), fields)
// The rule of text/folding.py, which says why: a test holds the two together.
const PLAIN = { ß: 'ss', ς: 'σ', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g
const folded = text =>
  text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(/[ßςæœøłđðþı]/g, letter => PLAIN[letter])
    .normalize('NFC').trim().split(/\s+/).join(' ')
const number = count => count.toLocaleString('en-US')
const ALPHABET = new Intl.Collator('en')

const MATCHES = [['any', 'any of them'], ['all', 'all of them']]
const ORDERS = [['number', 'by number'], ['name', 'by name']]
// A choice of one: each button says whether it is the one.
const choice = (words, names) => {
  const group = element('div', { className: 'choice' })
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', words)
  group.append(element('span', { textContent: words }), ...names.map(([, text]) => element('button', { type: 'button', textContent: text })))
  return group
}
const choose = (group, names, now, then) => names.forEach(([name], place) => {
  const button = group.children[place + 1]
  button.setAttribute('aria-pressed', name === now)
  button.onclick = () => then(name)
})

const made = field => {
  const part = element('div', { className: 'boxes' })
  part.dataset.facet = field
  const rest = element('p')
  rest.setAttribute('role', 'status')
  const foot = element('div', { className: 'foot' })
  foot.append(element('button', { type: 'button' }), element('button', { type: 'button' }))
  part.append(
    element('h2'), choice('Rows about', MATCHES), element('input', { type: 'search', placeholder: 'Find a name' }),
    choice('Order', ORDERS), element('ul'), rest, foot,
  )
  Object.assign(part, { limit: 0, order: 'number' }) // 0: the most frequent values alone
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

const row = (name, called) => {
  const item = element('li'), label = element('label')
  const button = element('button', { type: 'button', textContent: '−', title: `Leave out ${inline(called)}` })
  item.dataset.name = name
  label.append(element('input', { type: 'checkbox' }), written(called), element('span'))
  button.setAttribute('aria-label', button.title)
  item.append(label, button)
  return item
}

const found = count => count ? `${count === 1 ? '1 name holds' : `${number(count)} names hold`} this.` : 'No name holds this.'

const show = (part, data, page) => {
  const { title, values, called, picked, out, find, first, match, seen } = data
  const tell = (event, value) => page.tell(event, `${data.field}=${value}`)
  const [heading, matching, field, ordering, list, rest, foot] = part.children
  const again = change => { Object.assign(part, change); show(part, data, page) }
  const chosen = new Set([...picked, ...out])
  const open = chosen.size > 0 || (part.open ?? data.open)
  if (data.folds) { // closed, its values are no stops of the tab key, and nobody counts them
    const button = heading.firstElementChild || heading.appendChild(element('button', { type: 'button' }))
    button.textContent = title
    button.setAttribute('aria-expanded', open)
    button.onclick = () => { page.keep('open', data.field, !open); again({ open: !open }) }
    part.classList.toggle('closed', !open)
  } else heading.textContent = title
  field.setAttribute('aria-label', `${title}: find a name`)
  field.hidden = !find // a few fixed words are seen at once
  list.setAttribute('aria-label', title)
  matching.hidden = !match
  choose(matching, MATCHES, match, how => how === match || page.tell('match', how))
  ordering.hidden = !part.limit
  choose(ordering, ORDERS, part.order, order => again({ order }))
  const sought = find ? folded(field.value) : ''
  const name = value => called[value] || value
  // Of thousands of values the page sends those that are seen; what is asked for now comes with its next answer.
  const wants = { sought, limit: part.limit || first, order: part.order }
  const ready = !seen || Object.keys(wants).every(one => wants[one] === seen[one])
  clearTimeout(part.waits)
  if (!ready) part.waits = setTimeout(() => page.see(data.field, wants), sought ? PAUSE : 0)
  let fits = sought ? values.filter(([value]) => folded(name(value)).includes(sought)) : values
  if (!seen && part.limit && part.order === 'name') fits = [...fits].sort(([one], [other]) => ALPHABET.compare(name(one), name(other)))
  const most = Math.max(1, ...values.map(([, count]) => count))
  const shown = fits.filter(([value], place) => place < wants.limit || chosen.has(value))
  const known = new Map([...list.children].map(item => [item.dataset.name, item]))
  const items = shown.map(([value, count]) => {
    const item = known.get(value) || row(value, name(value)), [box, , counted] = item.firstChild.children
    item.style.setProperty('--share', `${100 * count / most}%`)
    item.classList.toggle('none', !count)
    counted.textContent = number(count)
    box.checked = picked.includes(value)
    box.onchange = () => tell('picked', value)
    item.classList.toggle('out', out.includes(value))
    item.lastChild.setAttribute('aria-pressed', out.includes(value))
    item.lastChild.onclick = () => tell('left_out', value)
    return item
  })
  const all = !sought ? data.count : seen ? data.holds : fits.length, left = all - shown.length
  const words = sought ? ready ? found(all) : 'Looking …' : !ready || open && !data.open ? 'Coming …' : ''
  if (rest.textContent !== words) rest.textContent = words // or it would be read out again
  const [more, fewer] = foot.children
  more.hidden = left <= 0 || !ready
  part.ready = ready
  more.textContent = part.limit ? `Show ${number(Math.min(PAGE, left))} more of ${number(all)}` : `Show all ${number(all)}`
  more.setAttribute('aria-label', `${title}: ${more.textContent.toLowerCase()}`)
  more.onclick = () => again({ limit: part.limit + PAGE })
  fewer.hidden = !part.limit
  fewer.textContent = 'Show fewer'
  fewer.setAttribute('aria-label', `${title}: show fewer`)
  fewer.onclick = () => { again({ limit: 0, order: 'number' }); more.focus() }
  if (items.length === list.children.length && items.every((item, place) => item === list.children[place])) return
  const held = document.activeElement
  list.replaceChildren(...items)
  if (list.contains(held)) held.focus()
}

const listen = (part, data, page) => {
  const field = part.children[2]
  const draw = () => {
    show(part, data, page)
    if (!part.entered || !part.ready) return
    part.entered = false
    const boxes = part.querySelectorAll('li input')
    if (field.value.trim() && boxes.length === 1 && !boxes[0].checked) boxes[0].click()
  }
  field.oninput = () => { part.entered = false; draw() }
  field.onkeydown = event => {
    if (event.key === 'Escape' && field.value) event.stopPropagation() // it clears the field, and closes no card
    if (event.key === 'Enter' && !event.isComposing) { part.entered = true; draw() } // now, or when the names have come
  }
  draw()
}

// On the keyboard all these names lie before the rows; the link is seen while it has the focus.
const skip = () => {
  const button = element('button', { type: 'button', className: 'skip', textContent: 'Skip to the rows' })
  button.onclick = () => ROWS.map(place => document.querySelector(place)).find(Boolean)?.focus()
  return button
}
const ROWS = ['.st-key-lines button', '.st-key-downloads a', '.st-key-ways button']

export default function ({ data, parentElement, setTriggerValue, setStateValue }) {
  let all = parentElement.querySelector('.facets')
  if (!all) parentElement.append(...data.skip ? [skip()] : [], all = element('div', { className: 'facets' }))
  // Which facets Python counts at all, and what it gives of those with thousands of values.
  all.open = data.facets.filter(one => one.open).map(one => one.field)
  all.seen = Object.fromEntries(data.facets.filter(one => one.seen).map(one => [one.field, one.seen]))
  const keep = (what, field, wanted) => {
    if (all[what].includes(field) === wanted) return
    all[what] = all[what].filter(one => one !== field).concat(wanted ? field : [])
    setStateValue(what, all[what])
  }
  const see = (field, wants) => setStateValue('seen', all.seen = { ...all.seen, [field]: wants })
  const known = new Map([...all.children].map(part => [part.dataset.facet, part]))
  const parts = data.facets.map(one => known.get(one.field) || made(one.field))
  if (parts.length !== known.size || parts.some((part, place) => part !== all.children[place])) all.replaceChildren(...parts)
  data.facets.forEach((one, place) => listen(parts[place], one, { tell: setTriggerValue, keep, see }))
}
