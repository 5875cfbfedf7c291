// Runs in the page; browser.py beside it says what for.

// Pixels of the main column: the picture is planned for the widest of these that it has.
const WIDTHS = [280, 340, 400, 480, 560, 640, 700, 780, 840, 900, 1000, 1150, 1280, 1400, 1550, 1700, 1850, 2000, 2125]

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  parentElement.end?.() // Streamlit calls this again when `data` or the theme has changed, without ending the call before
  const page = document.querySelector('.stMainBlockContainer')
  let sent = data.width
  const dark = getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark'
  if (dark !== data.dark) setStateValue('dark', dark)
  const measure = () => {
    if (matchMedia('print').matches) return // paper asks for no other picture
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const step = Math.max(...WIDTHS.filter((one, place) => !place || one <= width))
    if (width > 0 && step !== sent) setStateValue('width', (sent = step))
  }
  const clicked = event => {
    const line = event.target.closest('[data-claim]')
    if (line) setTriggerValue('claim', decodeURIComponent(line.dataset.claim))
  }
  // Streamlit remembers that its drawer was open; on a telephone it would cover the page that is loaded again.
  const left = () => {
    if (innerWidth > 768) return
    for (const key of Object.keys(localStorage)) if (key.startsWith('stSidebarCollapsed')) localStorage.removeItem(key)
  }
  const size = new ResizeObserver(measure)
  size.observe(page)
  page.addEventListener('click', clicked)
  addEventListener('pagehide', left)
  return parentElement.end = () => {
    size.disconnect()
    page.removeEventListener('click', clicked)
    removeEventListener('pagehide', left)
  }
}
