// Runs in the page; left.py beside it says what for.

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.end?.()
  const now = parentElement.now ??= { waiting: [] } // this is called anew while somebody types
  now.waiting = now.waiting.filter(([number]) => number > data.taken)
  const own = target => data.fields.find(key => target.matches?.(`.st-key-${key} input[role=combobox]`))
  const send = () => setTriggerValue('words', now.waiting)
  const written = ({ target }) => now.typed = own(target) && [target, target.value]
  const left = ({ isTrusted, target }) => {
    // With each letter the box tells itself that its list has the focus, and a finger in the list takes it.
    if (!isTrusted || now.pressed?.closest?.('[role=listbox]')) return
    const key = own(target)
    // What was chosen, and the nothing after Escape, stand there without being typed.
    if (!key || now.typed?.[0] !== target || now.typed[1] !== target.value || !target.value.trim()) return
    now.waiting.push([(now.waiting.at(-1)?.[0] ?? data.taken) + 1, key, target.value])
    now.typed = undefined
    if (now.pressed) now.sends = true // what comes below the field would push away a button that is pressed
    else send()
  }
  const press = ({ target }) => now.pressed = target
  const release = () => {
    now.pressed = undefined
    if (now.sends) send()
    now.sends = false
  }
  const heard = { input: written, focusout: left, pointerdown: press, pointerup: release, pointercancel: release }
  for (const [event, listener] of Object.entries(heard)) document.addEventListener(event, listener, true)
  return parentElement.end = () => {
    for (const [event, listener] of Object.entries(heard)) document.removeEventListener(event, listener, true)
  }
}
