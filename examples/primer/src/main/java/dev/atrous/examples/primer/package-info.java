/**
 * Convolutions for somebody who meets them for the first time. In come four small declared
 * networks; out comes a page of text: what they cost, as the processor counted it, and what they
 * see, as running them shows. Needs no file.
 */
package dev.atrous.examples.primer;
