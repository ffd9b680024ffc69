/** The import of a memory that is one thread's, as the kernels have it: of at least one page. */
const own = "\x02\x0f\x01\x03env\x06memory\x02\x00\x01";

/** The same of one that threads share, which must say what it may grow to: 65536 pages. */
const shared = "\x02\x12\x01\x03env\x06memory\x02\x03\x01\x80\x80\x04";

/**
 * Kernels that work in memory which threads share. They are the very same but for this line of what
 * they import, so that there is no second copy of them to carry.
 */
export function sharedBinary(bytes: Uint8Array): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(text.replace(own, shared), (letter) => letter.charCodeAt(0));
}
