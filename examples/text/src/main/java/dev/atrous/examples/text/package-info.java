/**
 * A model from elsewhere at work: PP-OCR's text detector, declared as the importer wrote it, and a
 * command that finds the lines of text in a picture.
 */
package dev.atrous.examples.text;
