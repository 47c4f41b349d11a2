// What a person does in the room: writing, pressing, filling in. Each act carries a name of its own, so that a repeat counts once.
'use strict';

const page = document.body.dataset;
const dialog = document.getElementById('dialog');

const deliveryName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

// A word of the page itself: a tick goes soon, a failure stays to be read; in a form it stands in the form.
function tell(words, failed) {
  const told = (dialog.open && failed && document.getElementById('sheet-error')) || document.getElementById('told');
  told.textContent = '';
  requestAnimationFrame(() => { told.textContent = words; });
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { told.textContent = ''; }, failed ? 10000 : 2500);
}

// No form of the room is a page of its own: what was written must never stand in an address.
document.addEventListener('submit', event => event.preventDefault());

document.addEventListener('htmx:configRequest', event => {
  const element = event.detail.elt;
  const values = event.detail.parameters;
  // An act that got no answer keeps its name: sent again, it is a repeat, unless its words were changed.
  element.dataset.delivery ||= deliveryName();
  values.delivery = element.dataset.delivery;
  values.in = element.closest('[data-in]')?.dataset.in ?? page.here;
  for (const key of ['code', 'signal', 'set', 'minutes', 'sure']) {
    if (element.dataset[key] !== undefined) values[key] = element.dataset[key];
  }
  const whisper = element.closest('.whisper');
  if (whisper) values.whisper = whisper.id;
});

for (const changed of ['input', 'change']) {
  document.addEventListener(changed, event => { delete event.target.closest('[data-delivery]')?.dataset.delivery; });
}

document.addEventListener('htmx:afterRequest', event => {
  const { elt, xhr, successful } = event.detail;
  if (successful || xhr?.status === 409) {
    delete elt.dataset.delivery;
  }
  if (successful) return;
  tell(xhr && xhr.status === 413 ? page.tooLong : page.failed, true);
});

// One act of one element at a time: a double click is one press.
document.addEventListener('htmx:beforeRequest', event => {
  const element = event.detail.elt;
  if (element.dataset.busy) event.preventDefault();
  else element.dataset.busy = 'true';
});
document.addEventListener('htmx:afterRequest', event => { delete event.detail.elt.dataset.busy; });

document.addEventListener('said', event => {
  const box = event.target.querySelector?.('textarea');
  if (box) {
    box.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
});

// The next event is far off: asked once more before time jumps there.
document.addEventListener('far', event => {
  const button = event.target;
  const at = new Date(event.detail.value);
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' });
  if (!confirm(page.far.replace('{0}', day.format(at)))) return;
  setTimeout(() => {
    button.dataset.sure = 'true';
    button.click();
    delete button.dataset.sure;
  });
});

document.addEventListener('sheet', () => {
  for (const element of document.querySelectorAll('[data-busy]')) delete element.dataset.busy;
  if (!dialog.open) dialog.showModal();
  const bad = dialog.querySelector('.bad input, .bad textarea, .bad select');
  (bad ?? dialog.querySelector('textarea, input:not([type=hidden]), select'))?.focus();
});
document.addEventListener('sheet-answered', () => dialog.close());
document.addEventListener('sheet-done', () => { dialog.close(); tell(page.done); });
document.addEventListener('ticked', event => {
  const button = event.target.closest?.('.btn');
  if (!button) return;
  button.classList.add('ticked');
  setTimeout(() => button.classList.remove('ticked'), 1500);
  tell(page.done);
});
dialog.addEventListener('close', () => document.getElementById('sheet').replaceChildren());

document.addEventListener('htmx:afterSwap', event => {
  const log = event.detail.target.closest?.('.log');
  if (!log) return;
  const whispers = log.querySelectorAll('.whisper');
  for (let i = 0; i < whispers.length - 2; i++) whispers[i].remove();
  const newest = whispers[whispers.length - 1];
  if (newest) {
    document.dispatchEvent(new CustomEvent('arrived', { detail: newest }));
    newest.scrollIntoView({ block: 'nearest' });
    newest.focus({ preventScroll: true });
    if (newest.classList.contains('tick')) setTimeout(() => newest.remove(), 4000);
  }
});

document.addEventListener('click', event => {
  const target = event.target;
  if (target.closest('[data-close]') || target === dialog) dialog.close();
  const command = target.closest('.command');
  if (command) take(command.closest('form').querySelector('textarea'), command);
});

// The box grows with what is written; Enter sends; a slash offers the commands.
const commandsOf = box => document.getElementById(box.getAttribute('aria-controls'));
const chosen = list => list.querySelector('[aria-selected=true]');

function choose(box, list, option) {
  chosen(list)?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) box.setAttribute('aria-activedescendant', option.id);
  else box.removeAttribute('aria-activedescendant');
}

function take(box, option) {
  box.value = '/codev ' + option.dataset.word + ' ';
  commandsOf(box).hidden = true;
  choose(box, commandsOf(box), null);
  box.focus();
}

function offer(box) {
  const list = commandsOf(box);
  const typed = /^\/(?:c(?:o(?:d(?:ev?)?)?)?)?(?:\s+(\S*))?$/i.exec(box.value);
  let any = false;
  for (const option of list.children) {
    const word = (typed?.[1] ?? '').toLowerCase();
    option.hidden = !typed || !(option.dataset.word.startsWith(word) || option.dataset.also.startsWith(word));
    any ||= !option.hidden;
  }
  list.hidden = !any;
  choose(box, list, null);
}

document.addEventListener('input', event => {
  const box = event.target.closest('.composer textarea');
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = Math.min(box.scrollHeight + 2, 220) + 'px';
  offer(box);
});

document.addEventListener('keydown', event => {
  const box = event.target.closest?.('.composer textarea');
  if (!box || event.isComposing) return;
  const list = commandsOf(box);
  const shown = [...list.children].filter(option => !option.hidden);
  if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const at = shown.indexOf(chosen(list)) + (event.key === 'ArrowDown' ? 1 : -1);
    choose(box, list, shown[(at + shown.length) % shown.length]);
    event.preventDefault();
  } else if (!list.hidden && event.key === 'Escape') {
    list.hidden = true;
  } else if (!list.hidden && chosen(list) && (event.key === 'Enter' || event.key === 'Tab')) {
    take(box, chosen(list));
    event.preventDefault();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    list.hidden = true;
    box.form.requestSubmit();
  }
});
