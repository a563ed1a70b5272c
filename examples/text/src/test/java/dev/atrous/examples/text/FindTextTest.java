package dev.atrous.examples.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.runtime.Tensor;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class FindTextTest {

  private static final TextFinder FINDER = TextFinder.load();

  @TempDir private Path folder;

  @Test
  void findsTheLinesOfTheDrawnSignsWhereTheyAre() throws Exception {
    Path out = folder.resolve("signs.png");
    Result result = run("--out", out.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("lines of text in some drawn signs");
    BufferedImage boxed = ImageIO.read(out.toFile());
    assertThat(boxed.getWidth()).isEqualTo(960);
    List<Line> lines = FINDER.find(Sign.draw());
    // The middle of each line as it is drawn, and nothing in the sky or on the sun.
    for (Point2D middle :
        List.of(
            new Point2D.Double(340, 139),
            new Point2D.Double(340, 234),
            new Point2D.Double(768, 306),
            new Point2D.Double(461, 542),
            new Point2D.Double(480, 609))) {
      assertThat(lines).anyMatch(line -> line.outline().contains(middle));
    }
    assertThat(lines)
        .noneMatch(line -> line.outline().contains(835, 95))
        .allMatch(line -> line.score() > 0.6 && line.corners().size() == 4);
    assertThat(lines.size()).isBetween(5, 12);
  }

  @Test
  void cornersFollowAPictureOfAnotherSize() {
    BufferedImage signs = Sign.draw();
    BufferedImage tall = new BufferedImage(960, 1280, BufferedImage.TYPE_INT_RGB);
    tall.createGraphics().drawImage(signs, 0, 640, null);
    List<Line> lines = FINDER.find(tall);
    assertThat(lines).anyMatch(line -> line.outline().contains(461, 640 + 542));
    assertThat(lines).noneMatch(line -> line.middle() < 640);
  }

  @Test
  void aPictureWithoutTextHasNoLines() {
    assertThat(FINDER.find(new BufferedImage(50, 30, BufferedImage.TYPE_INT_RGB))).isEmpty();
    assertThat(FINDER.find(new BufferedImage(3000, 1, BufferedImage.TYPE_INT_RGB))).isEmpty();
  }

  @Test
  void aRegionOfTheMapBecomesTheRectangleThatItWasShrunkFrom() {
    float[] map = new float[100 * 100];
    for (int row = 40; row < 50; row++) {
      for (int column = 20; column < 60; column++) {
        map[row * 100 + column] = 0.9f;
      }
    }
    List<TextMap.Found> found = new TextMap(Tensor.planar(map, 1, 1, 100, 100)).lines();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).score()).isBetween(0.899, 0.901);
    // 39 × 9 between the centres of its pixels, grown by 39 · 9 · 1.6 / 96 = 5.85 on each side.
    Rectangle around = found.get(0).around();
    assertThat(List.of(around.x(), around.y(), around.angle())).containsExactly(40.0, 45.0, 0.0);
    assertThat(around.width()).isCloseTo(50.7, within(1e-9));
    assertThat(around.height()).isCloseTo(20.7, within(1e-9));
  }

  @Test
  void refusesWhatIsNoPictureAndWhatCannotBeWritten() throws Exception {
    Path words = Files.writeString(folder.resolve("words.txt"), "no picture");
    Result wrong = run(words.toString(), "--out", folder.resolve("a.png").toString());
    assertThat(wrong.code()).isEqualTo(Commands.REFUSED);
    assertThat(wrong.err()).startsWith("text: ").contains("words.txt").hasLineCount(1);
    assertThat(folder.resolve("a.png")).doesNotExist();
    assertThat(run("--out", folder.resolve("none/a.png").toString()).err())
        .contains("there is no directory");
    assertThat(run(words.toString(), "--out", words.toString()).err())
        .contains("refuses to overwrite");
  }

  private record Result(int code, String out, String err) {}

  private static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Commands.of(new FindText());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Result(command.execute(arguments), out.toString(), err.toString());
  }
}
