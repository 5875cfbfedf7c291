// Runs in the page; browser.py beside it says what for.

// Pixels of the main column: the picture is planned for the widest of these that it has. They lie close together, for what
// it has beyond is room that no label takes; not above the two guesses of browser.py, which save a second run.
const WIDTHS = [280, 340, 400, 440, 480, 520, 560, 600, 640, 670, 700, 740, 780, 810, 840, 870, 900, 1000, 1050, 1100, 1150, 1200, 1240, 1280,
  1340, 1400, 1450, 1500, 1550, 1620, 1700, 1780, 1850, 1930, 2000, 2060, 2125]

// Milliseconds that a width stays before a picture of it is asked for: while a page comes, its side bar is closed at times, and
// a window is drawn wider in many steps.
const STAYS = 200

const PATIENCE = 5_000 // milliseconds that who prints waits for the whole list

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  parentElement.end?.() // Streamlit calls this again when `data` or the theme has changed, without ending the call before
  const page = document.querySelector('.stMainBlockContainer')
  let sent = data.width, waiting
  const dark = getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark'
  if (dark !== data.dark) setStateValue('dark', dark)
  const measure = () => {
    if (matchMedia('print').matches) return // paper asks for no other picture
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const step = Math.max(...WIDTHS.filter((one, place) => !place || one <= width))
    clearTimeout(waiting)
    const asks = width > 0 && step !== sent
    page.ariaBusy = String(width > 0 && step !== data.width)
    if (asks) waiting = setTimeout(() => setStateValue('width', (sent = step)), STAYS)
  }
  const clicked = event => {
    const line = event.target.closest('[data-claim]')
    if (line) setTriggerValue('claim', decodeURIComponent(line.dataset.claim))
  }
  // Escape in an open list closes the list; Streamlit's shortcuts, which listen above the body, would close the card too.
  let inList = false
  const noted = event => { inList = event.key === 'Escape' && event.target.getAttribute?.('aria-expanded') === 'true' }
  const kept = event => { if (inList) event.stopPropagation() }
  // Streamlit remembers that its drawer was open; on a telephone it would cover the page that is loaded again.
  const left = () => {
    if (innerWidth > 768) return
    for (const key of Object.keys(localStorage)) if (key.startsWith('stSidebarCollapsed')) localStorage.removeItem(key)
  }
  // Paper has the whole list, which the screen has page by page. Who prints by keys waits a while for it; where there is no answer,
  // the paper says which rows it has. Before another way to print the browser waits for nothing: the list is asked for as soon as the
  // pointer leaves the page, where the browser's menu is. Only where it never did, as on a telephone, the page waits for a request,
  // to which no browser gives a time; so that one goes only to a server that is there.
  const whole = () => page.querySelector('[data-whole]')
  const wholeList = async at => {
    const answer = await fetch(at, { signal: AbortSignal.timeout(PATIENCE) })
    return answer.ok ? answer.text() : ''
  }
  let asked = false
  const byKeys = async event => {
    const place = whole()
    if (event.key?.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !place) return
    event.preventDefault()
    if (asked) return // the keys are held down
    asked = true
    try {
      place.innerHTML = await wholeList(place.dataset.whole)
    } catch { /* the server is gone, or slow */ }
    print()
    asked = false
  }
  let ahead = {} // the address that was asked for when the pointer left, and what came: nothing yet, or never, where the server hangs
  const pointerLeft = async () => {
    const at = whole()?.dataset.whole
    if (!at || (ahead.at === at && (ahead.list || ahead.waits))) return
    const mine = ahead = { at, list: '', waits: true }
    try {
      mine.list = await wholeList(at)
    } catch { /* the server is gone, or slow */ }
    mine.waits = false
  }
  const isThere = () => document.querySelector('[data-testid=stApp]')?.dataset.testConnectionState === 'CONNECTED'
  const onPaper = () => {
    const place = whole(), request = new XMLHttpRequest()
    if (!place || asked) return
    if (ahead.at === place.dataset.whole) {
      place.innerHTML = ahead.list
      return
    }
    if (!isThere()) return
    try {
      request.open('GET', place.dataset.whole, false)
      request.send()
      if (request.status === 200) place.innerHTML = request.responseText
    } catch { /* the server is gone */ }
  }
  const onScreen = () => whole()?.replaceChildren()
  const size = new ResizeObserver(measure)
  size.observe(page)
  page.addEventListener('click', clicked)
  addEventListener('keydown', byKeys)
  addEventListener('beforeprint', onPaper)
  addEventListener('afterprint', onScreen)
  addEventListener('pagehide', left)
  document.documentElement.addEventListener('mouseleave', pointerLeft)
  addEventListener('keydown', noted, true)
  document.body.addEventListener('keydown', kept)
  return parentElement.end = () => {
    size.disconnect()
    clearTimeout(waiting)
    page.ariaBusy = null
    page.removeEventListener('click', clicked)
    removeEventListener('keydown', byKeys)
    removeEventListener('beforeprint', onPaper)
    removeEventListener('afterprint', onScreen)
    removeEventListener('pagehide', left)
    document.documentElement.removeEventListener('mouseleave', pointerLeft)
    removeEventListener('keydown', noted, true)
    document.body.removeEventListener('keydown', kept)
  }
}
