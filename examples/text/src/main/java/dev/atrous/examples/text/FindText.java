package dev.atrous.examples.text;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.examples.terminal.OutputFiles;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.examples.terminal.Refusal;
import dev.atrous.examples.terminal.Targets;
import dev.atrous.examples.terminal.Version;
import dev.atrous.runtime.picture.PictureException;
import dev.atrous.runtime.picture.Pictures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command: finds lines of text in a picture. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    sortSynopsis = false,
    description = "Finds the lines of text in a picture, and draws boxes around them.",
    footer = {
      "",
      "Prints each line's score and the corners of its box, in pixels, from the corner",
      "where its text begins, clockwise. What is smaller than some ten pixels once the",
      "longer side of the picture is 640 is not found.",
      "Exit code 0: done. 2: something given cannot be used; nothing was written."
    })
public final class FindText implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PICTURE",
      description = "The picture, of any size; some drawn signs if not given.")
  private Path picture;

  @Option(
      names = "--out",
      defaultValue = "text.png",
      paramLabel = "FILE",
      description = "Where to write the picture with its boxes; ${DEFAULT-VALUE} if not given.")
  private Path out;

  /** For the command line. */
  FindText() {}

  /**
   * Runs the command and ends the process.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(Commands.of(new FindText()).execute(arguments));
  }

  @Override
  public Integer call() throws Refusal {
    OutputFiles.check(out);
    if (picture != null) {
      OutputFiles.checkApart(out, picture, "the picture");
    }
    try {
      print(find());
      return Commands.DONE;
    } catch (OutOfMemoryError full) {
      throw new Refusal("cannot look at " + picture + ": " + Targets.heapIsTooSmall());
    }
  }

  private List<Line> find() throws Refusal {
    try (Progress progress = Progress.of(3)) {
      progress.next("loading");
      BufferedImage image = image();
      TextFinder finder = TextFinder.load();
      progress.next("looking");
      List<Line> lines = finder.find(image);
      progress.next("drawing");
      OutputFiles files = new OutputFiles();
      files.add(out, boxed(image, lines));
      files.write();
      return lines;
    }
  }

  private BufferedImage image() throws Refusal {
    try {
      return picture == null
          ? Sign.draw()
          : Pictures.onBackground(Pictures.load(picture), Color.WHITE);
    } catch (PictureException unusable) {
      throw new Refusal(unusable.getMessage());
    }
  }

  private static BufferedImage boxed(BufferedImage image, List<Line> lines) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float pen = Math.max(2, Math.max(image.getWidth(), image.getHeight()) / 400f);
    for (Line line : lines) {
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(2 * pen));
      graphics.draw(line.outline());
      graphics.setColor(new Color(0xe0115f));
      graphics.setStroke(new BasicStroke(pen));
      graphics.draw(line.outline());
    }
    graphics.dispose();
    return copy;
  }

  private void print(List<Line> lines) {
    PrintWriter terminal = spec.commandLine().getOut();
    String what = picture == null ? "some drawn signs" : picture.toString();
    terminal.printf(
        "%s in %s; boxes in %s%n",
        lines.size() == 1 ? "1 line of text" : lines.size() + " lines of text", what, out);
    for (Line line : lines) {
      terminal.printf(
          Locale.ROOT,
          "%5.1f %%  %s%n",
          100 * line.score(),
          line.corners().stream().map(FindText::text).collect(Collectors.joining("  ")));
    }
    terminal.flush();
  }

  private static String text(Point2D corner) {
    return Math.round(corner.getX()) + "," + Math.round(corner.getY());
  }
}
