package dev.atrous.examples.primer;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.examples.terminal.Version;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command: prints the chapters, in letters that the terminal has; draws them, if asked. */
@Command(
    name = "primer",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {GalleryCommand.class, ArithmeticCommand.class},
    description = "Explains atrous and depthwise separable convolution, by running them.")
public final class Primer implements Callable<Integer> {

  /** For the command line. */
  Primer() {}

  /**
   * Runs the command and ends the process.
   *
   * @param arguments none for the text; see {@code --help}
   */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(Commands.of(new Primer()).execute(arguments));
  }

  @Override
  public Integer call() {
    String page = page();
    PrintStream out = System.out;
    out.print(terminal().newEncoder().canEncode(page) ? page : ascii(page));
    out.flush();
    return 0;
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
