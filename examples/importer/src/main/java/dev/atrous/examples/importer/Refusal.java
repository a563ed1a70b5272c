package dev.atrous.examples.importer;

/** Something that the user gave and the command cannot take; the message may have several lines. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
