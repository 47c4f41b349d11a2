// What changes in the room while one looks: messages, places, people, the clock.
'use strict';

const room = document.body.dataset;
let ahead = Number(room.now) - Date.now();

// Moments in the reader's own zone.
const styles = {
  TIME: { timeStyle: 'short' },
  DATE: { weekday: 'long', day: 'numeric', month: 'long' },
  DATE_TIME: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
};
const lang = document.documentElement.lang;
const locale = navigator.languages.find(each => each.startsWith(lang)) ?? lang;
function tellTimes(root) {
  for (const time of root.querySelectorAll('time[data-style]')) {
    const at = new Date(time.dateTime);
    if (!isNaN(at)) time.textContent = new Intl.DateTimeFormat(locale, styles[time.dataset.style]).format(at);
  }
}

// Clocks run on the room's time, which can be wound.
function runClocks() {
  const now = Date.now() + ahead;
  for (const bar of document.querySelectorAll('.bar')) {
    const { from, until, paused, since } = bar.dataset;
    const at = paused === 'true' ? Number(since) : now;
    const left = Math.round((Number(until) - at) / 1000);
    const shown = Math.abs(left);
    const word = bar.querySelector('.clock-word');
    bar.querySelector('.clock').textContent = Math.floor(shown / 60) + ':' + String(shown % 60).padStart(2, '0');
    bar.classList.toggle('over', left < 0);
    bar.classList.toggle('paused', paused === 'true');
    if (paused !== 'true') word.textContent = left < 0 ? word.dataset.over : word.dataset.left;
    const whole = Number(until) - Number(from);
    bar.querySelector('progress').value = whole > 0 ? Math.min(1000, Math.max(0, (1000 * (at - Number(from))) / whole)) : 1000;
  }
}

// What is new for whom, remembered by this browser only.
const seenKey = (user, place) => ['seen', room.room, user, place].join('/');
const seen = (user, place) => Number(localStorage.getItem(seenKey(user, place)) ?? 0);
const visibleLog = place => [...document.querySelectorAll('.log')].find(log => log.dataset.log === place && log.offsetParent);
function markNew() {
  for (const link of document.querySelectorAll('.place')) {
    const { place, last } = link.dataset;
    if (visibleLog(place)) localStorage.setItem(seenKey(room.user, place), String(Math.max(Number(last), seen(room.user, place))));
    link.querySelector('.dot').hidden = Number(last) <= seen(room.user, place);
  }
  for (const link of document.querySelectorAll('.persona')) {
    const { person, last } = link.dataset;
    link.querySelector('.dot').hidden = Number(last) <= seen(person, 'private');
  }
}

function guide() {
  const hint = document.getElementById('hint');
  const opened = document.querySelector('.pinned, .place.thread, [data-log=channel] .bot') !== null;
  const when = opened ? 'after' : 'before';
  for (const line of hint.querySelectorAll('p')) line.hidden = line.dataset.when !== when;
  hint.hidden = localStorage.getItem(['hint', room.room, when].join('/')) === 'closed';
  hint.dataset.now = when;
}
document.getElementById('hint-close').addEventListener('click', () => {
  const hint = document.getElementById('hint');
  localStorage.setItem(['hint', room.room, hint.dataset.now].join('/'), 'closed');
  hint.hidden = true;
});

const fragment = html => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
};
function bringIn(element) {
  tellTimes(element);
  htmx.process(element);
  runClocks();
}

document.addEventListener('arrived', event => { tellTimes(event.detail); runClocks(); });

// A button that had the focus keeps it when its card is written anew.
function keepingFocus(old, replace) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const code = active?.dataset.code ?? active?.dataset.signal;
  replace();
  return code;
}
function refocus(element, code) {
  if (code) [...element.querySelectorAll('button')].find(button => (button.dataset.code ?? button.dataset.signal) === code)?.focus();
}

function show(change) {
  for (const log of document.querySelectorAll('.log')) {
    if (log.dataset.log !== change.place) continue;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    const old = document.getElementById(change.id);
    const element = change.html ? fragment(change.html) : null;
    if (old && !element) old.remove();
    else if (old) refocus(element, keepingFocus(old, () => old.replaceWith(element)));
    // An answer to what one just said may be here first: each thing stands in the order in which it was said.
    else if (element) log.insertBefore(element, [...log.children].find(each => Number(each.dataset.seq) > change.seq) ?? null);
    if (element) bringIn(element);
    if (element && !old) element.classList.add('fresh');
    if (element && change.fresh && (atEnd || change.mine)) log.scrollTop = log.scrollHeight;
  }
}

// Nothing is written anew under a finger that presses or a press that waits for its answer: either would be lost.
const waiting = [];
let pressing = false;
let heldSince = 0;
const held = () => (pressing || document.querySelector('[data-busy]')) && Date.now() - heldSince < 3000;
function catchUp() {
  while (waiting.length && !held()) waiting.shift()();
  if (!waiting.length) heldSince = Date.now();
}
function when(act) {
  waiting.push(act);
  catchUp();
}
document.addEventListener('pointerdown', () => { pressing = true; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => setTimeout(() => { pressing = false; catchUp(); }), true);
}
document.addEventListener('htmx:afterRequest', () => setTimeout(catchUp));
setInterval(catchUp, 500);

function listen() {
  const address = new URLSearchParams({ in: room.here, after: room.sequence });
  const stream = new EventSource(room.base + '/stream?' + address);
  const on = (name, act) => stream.addEventListener(name, event => {
    heard = Date.now();
    if (event.lastEventId) room.sequence = event.lastEventId;
    when(() => act(JSON.parse(event.data)));
  });
  // The clock comes each second; where nothing comes any more, the line is dead and another is laid.
  let heard = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - heard < 8000) return;
    clearInterval(watch);
    stream.close();
    document.body.classList.add('away');
    listen();
  }, 2000);
  on('message', show);
  on('clock', now => { ahead = now - Date.now(); runClocks(); });
  on('places', ({ html }) => {
    const places = document.getElementById('places');
    const focused = document.activeElement?.closest?.('.place')?.dataset.place;
    places.replaceWith(fragment(html));
    if (focused) document.querySelector('.place[data-place="' + focused + '"]')?.focus();
    markNew();
  });
  on('people', ({ waiting, parts }) => {
    for (const link of document.querySelectorAll('.persona')) {
      link.dataset.last = waiting[link.dataset.person] ?? 0;
      link.querySelector('.part').textContent = parts[link.dataset.person] ?? '';
    }
    markNew();
  });
  on('pinned', ({ html }) => {
    const old = document.getElementById('pinned-card');
    const element = fragment(html);
    // A card that grows takes room from the messages: whoever reads the newest goes on seeing it whole.
    const atEnd = [...document.querySelectorAll('.log')].filter(log => log.scrollHeight - log.scrollTop - log.clientHeight < 120);
    refocus(element, keepingFocus(old, () => old.replaceWith(element)));
    bringIn(element);
    guide();
    for (const log of atEnd) log.scrollTop = log.scrollHeight;
  });
  stream.addEventListener('error', () => document.body.classList.add('away'));
  stream.addEventListener('open', () => document.body.classList.remove('away'));
  addEventListener('pagehide', () => stream.close());
}

if (innerWidth <= 760) document.getElementById('wind').open = false;
tellTimes(document);
runClocks();
markNew();
guide();
for (const log of document.querySelectorAll('.log')) log.scrollTop = log.scrollHeight;
setInterval(runClocks, 500);
listen();
room.ready = 'true';
