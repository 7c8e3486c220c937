/* Runs in an isolated world beside the previewed page; the page itself runs no script.
 *
 * Knows which nodes of the story belong to which block of the source, patches
 * them, and reports where the reader clicks and scrolls. A place in the story
 * is one number: the index of a block plus the part of it that lies above.
 */
"use strict";

class LivePage {
  constructor(reporter) {
    this.reporter = reporter;
    // An inert document of its own: what is parsed here loads nothing.
    this.parser = document.implementation.createHTMLDocument("").createElement("div");
    this.story = document.getElementById("story");
    this.blocks = [];            // {gap: the line feed before it, nodes} for each block
    this.readerScrolls = false;  // the reader moves the page, not the editor or a patch
    this.reportPending = false;
    this.listen();
  }

  /* ---- what the page shows ---------------------------------------------- */

  /* Take over the page as it was loaded: its story is these blocks, joined by line feeds. */
  adopt(htmlBlocks) {
    this.blocks = this.match(htmlBlocks.map((html) => this.parse(html)));
    if (!this.blocks) {
      this.blocks = [];
      this.story.replaceChildren();
      this.splice(0, 0, htmlBlocks);
    }
  }

  /* Replace blocks. What stays the same inside a replaced block is left alone. */
  splice(start, removed, htmlBlocks) {
    this.readerScrolls = false;
    const fresh = htmlBlocks.map((html) => this.parse(html));
    const kept = Math.min(removed, fresh.length);
    for (let i = 0; i < kept; i++) {
      const block = this.blocks[start + i];
      block.nodes = this.syncRun(this.story, block.nodes, fresh[i], this.nodeAt(start + i + 1));
    }
    for (const block of this.blocks.splice(start + kept, removed - kept)) {
      block.gap?.remove();
      block.nodes.forEach((node) => node.remove());
    }
    this.insert(start + kept, fresh.slice(kept));
  }

  /* Bring everything around the story in line with a whole page; its story is not looked at. */
  frame(html) {
    this.readerScrolls = false;
    const page = new DOMParser().parseFromString(html, "text/html");
    const place = page.getElementById("story");
    this.syncAround(document.documentElement, page.documentElement, place);
  }

  /* ---- blocks -------------------------------------------------------------- */

  parse(html) {
    this.parser.innerHTML = html;
    const nodes = [...this.parser.childNodes];
    this.parser.replaceChildren();
    return nodes;
  }

  insert(start, fresh) {
    const blocks = fresh.map((nodes) => ({ gap: document.createTextNode("\n"), nodes }));
    const fragment = document.createDocumentFragment();
    blocks.forEach((block) => fragment.append(block.gap, ...block.nodes));
    this.story.insertBefore(fragment, this.nodeAt(start));
    this.blocks.splice(start, 0, ...blocks);
    this.settleGaps(start + blocks.length);
  }

  /* The first block has no line feed before it; the one now at `moved` may have become second. */
  settleGaps(moved) {
    const first = this.blocks[0];
    first?.gap?.remove();
    if (first) first.gap = null;
    const block = this.blocks[moved];
    if (moved > 0 && block && !block.gap) {
      const next = this.nodeAt(moved);
      block.gap = document.createTextNode("\n");
      this.story.insertBefore(block.gap, next);
    }
  }

  /* The first node at or after a block, or null at the story's end. */
  nodeAt(index) {
    for (let i = index; i < this.blocks.length; i++) {
      const node = this.blocks[i].gap ?? this.blocks[i].nodes[0];
      if (node) return node;
    }
    return null;
  }

  /* Tell which nodes of the story make up each block; null if the story is something else. */
  match(fresh) {
    let node = this.story.firstChild;
    const take = (wanted) => {
      if (node instanceof Text && wanted instanceof Text && node.data.startsWith(wanted.data)) {
        if (node.length > wanted.length) node.splitText(wanted.length);
      } else if (!node?.isEqualNode(wanted)) {
        return null;
      }
      const taken = node;
      node = node.nextSibling;
      return taken;
    };
    const lineFeed = document.createTextNode("\n");
    const blocks = fresh.map((wanted, i) => ({
      gap: i ? take(lineFeed) : null,
      nodes: wanted.map(take),
    }));
    const whole = blocks.every((block, i) => (!i || block.gap) && !block.nodes.includes(null));
    return whole && !node ? blocks : null;
  }

  /* ---- patching -------------------------------------------------------------- */

  /* Make sibling nodes equal to fresh ones; return the nodes that now stand there. */
  syncRun(parent, old, fresh, after) {
    const shorter = Math.min(old.length, fresh.length);
    let head = 0;
    while (head < shorter && old[head].isEqualNode(fresh[head])) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail).isEqualNode(fresh.at(-1 - tail))) tail++;
    const kept = old.slice(old.length - tail);
    const changed = old.slice(head, old.length - tail);
    const end = kept[0] ?? after;
    const synced = fresh.slice(head, fresh.length - tail).map((node, i) => {
      if (i < changed.length) return this.sync(changed[i], node);
      return parent.insertBefore(node, end);
    });
    changed.slice(synced.length).forEach((node) => node.remove());
    return [...old.slice(0, head), ...synced, ...kept];
  }

  sync(old, fresh) {
    if (old.nodeName !== fresh.nodeName) {
      old.replaceWith(fresh);
      return fresh;
    }
    if (old instanceof Element) {
      this.syncAttributes(old, fresh);
      this.syncRun(old, [...old.childNodes], [...fresh.childNodes], null);
    } else if (old.data !== fresh.data) {
      old.data = fresh.data;
    }
    return old;
  }

  syncAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const attribute of fresh.attributes) {
      if (old.getAttribute(attribute.name) !== attribute.value) {
        old.setAttributeNode(attribute.cloneNode());
      }
    }
  }

  /* Sync an element that holds the story without touching the story itself. */
  syncAround(old, fresh, place) {
    this.syncAttributes(old, fresh);
    if (old === this.story) return;
    const oldNodes = [...old.childNodes];
    const freshNodes = [...fresh.childNodes];
    const from = oldNodes.findIndex((node) => node.contains(this.story));
    const to = freshNodes.findIndex((node) => node.contains(place));
    this.syncRun(old, oldNodes.slice(0, from), freshNodes.slice(0, to), oldNodes[from]);
    this.syncAround(oldNodes[from], freshNodes[to], place);
    this.syncRun(old, oldNodes.slice(from + 1), freshNodes.slice(to + 1), null);
  }

  /* ---- places ------------------------------------------------------------------ */

  scrollToPlace(place) {
    this.readerScrolls = false;
    const index = Math.min(Math.floor(place), this.blocks.length - 1);
    const from = this.top(index);
    window.scrollTo(0, from + (place - index) * (this.top(index + 1) - from));
  }

  scrollToOffset(offset) {
    this.readerScrolls = true;
    window.scrollTo(0, offset);
  }

  place() {
    let low = 0;
    let high = this.blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.top(middle) <= window.scrollY) low = middle;
      else high = middle;
    }
    const from = this.top(low);
    const height = this.top(low + 1) - from;
    return low + (height > 0 ? Math.min((window.scrollY - from) / height, 0.999) : 0);
  }

  /* Distance of a block's top edge from the top of the page; the first one takes in the header. */
  top(index) {
    if (index <= 0) return 0;
    for (let i = index; i < this.blocks.length; i++) {
      const box = this.box(this.blocks[i]);
      if (box.height) return box.top + window.scrollY;
    }
    return this.story.getBoundingClientRect().bottom + window.scrollY;
  }

  /* Where a block stands in the view; without height if it shows nothing. */
  box(block) {
    if (!block.nodes.length) return new DOMRect();
    const range = document.createRange();
    range.setStartBefore(block.nodes[0]);
    range.setEndAfter(block.nodes.at(-1));
    return range.getBoundingClientRect();
  }

  /* ---- the reader ---------------------------------------------------------------- */

  listen() {
    const options = { capture: true, passive: true };
    for (const name of ["wheel", "keydown", "pointerdown", "touchmove"]) {
      document.addEventListener(name, () => { this.readerScrolls = true; }, options);
    }
    document.addEventListener("scroll", () => this.scrolled(), options);
    for (const name of ["click", "auxclick"]) {
      document.addEventListener(name, (event) => this.clicked(event), { capture: true });
    }
  }

  scrolled() {
    if (!this.readerScrolls || this.reportPending) return;
    this.reportPending = true;
    requestAnimationFrame(() => {
      this.reportPending = false;
      if (this.readerScrolls) this.reporter.report_scroll(this.place());
    });
  }

  clicked(event) {
    const link = event.target.closest("a, area");
    if (link) {
      this.follow(link, event);
    } else if (event.button === 0 && getSelection().isCollapsed) {
      this.reportClick(event);
    }
  }

  /* A link into the page itself is followed there; any other is only reported. */
  follow(link, event) {
    if (link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    if (event.button === 0) this.reporter.report_link(String(link.href));
  }

  reportClick(event) {
    const index = this.blocks.findIndex(
      (block) => block.nodes.some((node) => node.contains(event.target)));
    if (index < 0) return;
    const box = this.box(this.blocks[index]);
    const part = box.height ? (event.clientY - box.top) / box.height : 0;
    this.reporter.report_click(index + Math.min(Math.max(part, 0), 0.999));
  }
}

new QWebChannel(qt.webChannelTransport, (channel) => {
  const { reporter } = channel.objects;
  const begin = () => {
    window.livePage = new LivePage(reporter);
    reporter.report_ready(location.href);
  };
  // Places are only right once the style sheet is there.
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
});
