package dev.atrous.examples.deeplab;

/** Something that the user gave and the command cannot take, said in one line. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(oneLine(message));
  }

  /** A text without line breaks, for messages that come from elsewhere. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
