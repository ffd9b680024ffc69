import type { Child, Tree } from "./tree.ts";

const html = "http://www.w3.org/1999/xhtml";
/** Elements that begin a language of their own. */
const languages: Readonly<Record<string, string>> = {
  svg: "http://www.w3.org/2000/svg",
  math: "http://www.w3.org/1998/Math/MathML",
};

/** Attributes that belong to the reader once the page is shown. */
const kept = (element: Element, name: string): boolean =>
  name === "open" && element.tagName === "DETAILS";

function create(tree: Tree, parent: Element): Element {
  const around = parent.tagName === "foreignObject" ? html : parent.namespaceURI;
  const element = document.createElementNS(languages[tree.tag] ?? around, tree.tag);
  update(element, tree);
  return element;
}

function update(element: Element, tree: Tree): void {
  for (const name of element.getAttributeNames())
    if (!(name in tree.attributes) && !kept(element, name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(tree.attributes))
    if (element.getAttribute(name) !== value && !kept(element, name))
      element.setAttribute(name, value);
  if (element instanceof HTMLInputElement) {
    const { value } = tree.attributes;
    // A field that is being typed into keeps what is typed.
    const typing = element.type === "number" && element === document.activeElement;
    if (value !== undefined && element.value !== value && !typing) element.value = value;
    element.checked = "checked" in tree.attributes;
  }
  if (!("data-keep" in tree.attributes)) patch(element, tree.children);
}

/**
 * Makes the children of `parent` what `children` says by changing as little as possible, in place:
 * an element that stays keeps its focus, and the static first frame becomes the live one.
 */
export function patch(parent: Element, children: readonly Child[]): void {
  children.forEach((child, index) => {
    const old = parent.childNodes[index];
    if (typeof child === "string") {
      if (old?.nodeType === Node.TEXT_NODE) {
        if (old.nodeValue !== child) old.nodeValue = child;
      } else if (old) old.replaceWith(child);
      else parent.append(child);
    } else if (old instanceof Element && old.localName === child.tag) update(old, child);
    else if (old) old.replaceWith(create(child, parent));
    else parent.append(create(child, parent));
  });
  while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}
