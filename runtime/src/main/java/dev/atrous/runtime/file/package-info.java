/**
 * Files as this library treats them. In: a path and something that writes bytes; out: either the
 * complete new file or the old one untouched. In: an exception; out: the reason in words.
 */
package dev.atrous.runtime.file;
