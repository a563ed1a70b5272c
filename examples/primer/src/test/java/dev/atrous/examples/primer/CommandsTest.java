package dev.atrous.examples.primer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.examples.terminal.Commands;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands of the primer as users run them. */
final class CommandsTest {

  @TempDir Path folder;

  /** What a command ended with and printed. */
  private record Run(int code, String out, String err) {}

  private static Run primer(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Commands.of(new Primer());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Run(command.execute(arguments), out.toString(), err.toString());
  }

  private String page(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("gallery", "--output", folder + "/gallery"));
    arguments.addAll(List.of(more));
    Run run = primer(arguments.toArray(String[]::new));
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    assertThat(run.out).contains("index.html");
    return Files.readString(folder.resolve("gallery/index.html"));
  }

  @Test
  void galleryTellsTheStoryInOrder() throws IOException {
    String page = page();
    for (int figure = 1; figure <= 7; figure++) {
      assertThat(page).contains("Figure " + figure + ".</b>");
    }
    assertThat(page)
        .contains("<b>25 %</b> of the positions", "<b>100 %</b> instead of 25 %")
        .contains("<b>1,228,800</b>", "4,800", "49,152", "<b>53,952</b>", "22.8 times fewer")
        .doesNotContain("{{", "http", "54,312");
  }

  @Test
  void galleryShowsAllItsFilesAndNoOthers() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    Matcher source = Pattern.compile("src=\"([^\"]*)\"").matcher(page());
    while (source.find()) {
      shown.add(source.group(1));
    }
    shown.add("index.html");
    Path gallery = folder.resolve("gallery");
    try (var files = Files.walk(gallery)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> gallery.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  /** Figures 2 and 5: what is sparse is the dense result at every second position. */
  @Test
  void denseFeaturesAgreeWithSparseOnesWhereThoseAre() throws IOException {
    page();
    BufferedImage sparse = Pictures.load(folder.resolve("gallery/figure-2.png"));
    BufferedImage dense = Pictures.load(folder.resolve("gallery/figure-5.png"));
    assertThat(sparse.getWidth()).isEqualTo(dense.getWidth());
    int coloured = 0;
    for (int y = 0; y < dense.getHeight(); y++) {
      for (int x = 0; x < dense.getWidth(); x++) {
        boolean kept = x % 2 == 0 && y % 2 == 0;
        assertThat(sparse.getRGB(x, y)).isEqualTo(kept ? dense.getRGB(x, y) : 0xffffffff);
        coloured += dense.getRGB(x, y) == 0xffffffff ? 0 : 1;
      }
    }
    assertThat(coloured).isGreaterThan(dense.getWidth() * dense.getHeight() / 4);
  }

  @Test
  void galleryTakesPicturesOfAnySize() throws IOException {
    for (int[] size : new int[][] {{1, 1}, {700, 2}, {3, 900}}) {
      Path picture = folder.resolve("picture.png");
      Pictures.save(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_ARGB), picture);
      assertThat(page("--image", picture.toString())).contains("Figure 7.");
    }
  }

  @Test
  void whatCannotBeUsedIsRefusedInALine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    List<Run> runs =
        List.of(
            primer("gallery", "--image", folder + "/missing.png", "--output", folder + "/out"),
            primer("gallery", "--image", text.toString(), "--output", folder + "/out"),
            primer("gallery", "--output", text.toString()),
            primer("arithmetic", "--kernel", "3"),
            primer("arithmetic", "--input", "5", "--kernel", "x"),
            primer("arithmetic", "--input", "5", "--kernel", "3x3x3"),
            primer("arithmetic", "--input", "5", "--kernel", "7"),
            primer("arithmetic", "--input", "0", "--kernel", "3"),
            primer("arithmetic", "--input", "99999999999", "--kernel", "3"),
            primer("arithmetic", "--input", "16", "--kernel", "1", "--padding", "9"),
            primer("arithmetic", "--input", "5", "--kernel", "3", "--output-padding", "1"),
            primer("arithmetic", "--input", "5", "--kernel", "3", "--output", folder.toString()),
            primer("arithmetic", "--input=5", "--kernel=3", "--output=" + folder + "/no/a.svg"),
            primer("arithmetic", "--input=5", "--kernel=3", "--output=/dev/null"),
            primer("gallery", "--nonsense"));
    for (Run run : runs) {
      assertThat(run.code).as(run.err).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(run.err.lines()).hasSize(1).first().asString().startsWith("primer ");
      assertThat(run.err).as("in our words").doesNotContain("java.", "Exception");
    }
    assertThat(folder.resolve("out/index.html")).doesNotExist();
  }

  @Test
  void saysItsVersion() {
    for (String[] command : new String[][] {{"--version"}, {"gallery", "--version"}}) {
      assertThat(primer(command).out.strip()).isEqualTo("primer (not from a jar)");
    }
  }

  @Test
  void arithmeticDrawsWhatIsAskedFor() throws IOException {
    Path target = folder.resolve("conv.svg");
    Run run =
        primer(
            "arithmetic",
            "--input",
            "5x6",
            "--kernel",
            "3",
            "--stride",
            "2",
            "--padding",
            "1",
            "--output",
            target.toString());
    assertThat(run.code).isZero();
    assertThat(run.out).startsWith("Convolution 3×3, stride 2, rate 1: 5×6 becomes 3×3.");
    assertThat(Files.readString(target)).startsWith("<svg").contains("<animate ");
    run =
        primer(
            "arithmetic",
            "--input=2",
            "--kernel=3",
            "--stride=2",
            "--transposed",
            "--output-padding=1",
            "--output=" + target);
    assertThat(run.out)
        .startsWith("Transposed convolution 3×3, stride 2, rate 1: 2×2 becomes 6×6.");
  }
}
