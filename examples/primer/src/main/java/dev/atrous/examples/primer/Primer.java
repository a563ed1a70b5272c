package dev.atrous.examples.primer;

import java.io.PrintStream;
import java.nio.charset.Charset;

/** Prints the chapters, in letters that the terminal has. */
public final class Primer {

  private Primer() {}

  /**
   * Prints the primer.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    String page = page();
    PrintStream out = System.out;
    out.print(terminal().newEncoder().canEncode(page) ? page : ascii(page));
    out.flush();
  }

  /** The whole text. */
  static String page() {
    return SeparationChapter.text() + "\n" + RateChapter.text() + "\n" + StackChapter.text();
  }

  /** The same text in the letters that every terminal has. */
  static String ascii(String page) {
    return page.replace('×', 'x')
        .replace('■', '#')
        .replace('·', '.')
        .replace('░', '.')
        .replace('▒', 'o')
        .replace('▓', 'O')
        .replace('█', '@');
  }

  /**
   * Where System.out has said what it writes in: by this name since JDK 19, by the other before.
   */
  private static Charset terminal() {
    String fallback = System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name());
    return Charset.forName(System.getProperty("stdout.encoding", fallback));
  }
}
