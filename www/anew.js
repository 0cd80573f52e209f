/** The address of a file for another attempt. Some browsers remember that a module was missing, and some wait for an
 *  earlier request of the same address that is never answered. */
export const anew = (address, before) => (before ? `${address}?${before}` : address);
