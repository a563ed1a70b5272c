package dev.atrous.examples.primer.gallery;

import dev.atrous.examples.primer.SeparableConvolutionNetwork;
import dev.atrous.examples.primer.StandardConvolutionNetwork;
import dev.atrous.examples.primer.arithmetic.ArithmeticPicture;
import dev.atrous.examples.primer.arithmetic.Classic;
import dev.atrous.examples.terminal.Progress;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Units;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes the figures and writes them with a page that tells their story. */
public final class Gallery {

  /** What is done before the classic examples: one or two figures at a time. */
  private static final int STEPS = 4;

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private static final long SEED = 5;

  private final GalleryFolder folder;
  private final Tensor picture;
  private final Map<String, String> story = new LinkedHashMap<>();

  private Gallery(BufferedImage picture, Path folder) {
    this.picture = GalleryPicture.of(picture);
    this.folder = new GalleryFolder(folder);
  }

  /**
   * Writes the gallery.
   *
   * @param picture of any size; the program's own if there is none
   * @param folder where to write; made if it is not there
   * @return the page
   * @throws IOException if anything cannot be written
   */
  public static Path write(Optional<BufferedImage> picture, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("arithmetic"));
    Gallery gallery = new Gallery(picture.orElseGet(GalleryPicture::builtIn), folder);
    try (Progress progress = Progress.of(STEPS + Classic.values().length)) {
      gallery.figures(progress);
      gallery.arithmetic(progress);
    }
    return gallery.page();
  }

  private void figures(Progress progress) throws IOException {
    folder.save("picture.png", Shades.grey(picture));
    KernelFigures kernels = new KernelFigures(picture, folder);
    progress.next("figures 1 and 4");
    kernels.sliding();
    progress.next("figure 3");
    kernels.taps();
    progress.next("figures 2 and 5");
    FeatureFigures.Shares shares = new FeatureFigures(picture, folder).write();
    story.put("sparseShare", shares.sparse());
    story.put("denseShare", shares.dense());
    progress.next("figures 6 and 7");
    blocks();
  }

  /** Figures 6 and 7: two ways from 3 channels to 256. */
  private void blocks() throws IOException {
    NetworkSummary standard = StandardConvolutionNetwork.Layers.SUMMARY;
    NetworkSummary separable = SeparableConvolutionNetwork.Layers.SUMMARY;
    folder.write(
        "figure-6.svg", Blocks.of(standard, StandardConvolutionNetwork.randomWeights(SEED)));
    folder.write(
        "figure-7.svg", Blocks.of(separable, SeparableConvolutionNetwork.randomWeights(SEED)));
    story.put("standard", Units.exact(standard.multiplyAdds()));
    story.put("separable", Units.exact(separable.multiplyAdds()));
    story.put("depthwise", products(separable, 1));
    story.put("pointwise", products(separable, 2));
    double times = (double) standard.multiplyAdds() / separable.multiplyAdds();
    story.put("times", String.format(Locale.ROOT, "%.1f", times));
  }

  private static String products(NetworkSummary network, int layer) {
    LayerSummary summary = network.layers().get(layer);
    return Units.exact(summary.multiplyAdds());
  }

  private void arithmetic(Progress progress) throws IOException {
    StringBuilder figures = new StringBuilder();
    for (Classic classic : Classic.values()) {
      progress.next(classic.title());
      ArithmeticPicture drawn = classic.picture();
      String file = "arithmetic/" + classic.fileName() + ".svg";
      folder.write(file, drawn.svg());
      figures.append(
          "<figure><img src=\"%s\" alt=\"%s\"><figcaption><b>%s</b> %s</figcaption></figure>%n"
              .formatted(file, classic.title(), classic.title(), drawn.description()));
    }
    story.put("arithmetic", figures.toString());
  }

  private Path page() throws IOException {
    String page =
        PLACE
            .matcher(resource("index.html"))
            .replaceAll(place -> Matcher.quoteReplacement(story.get(place.group(1))));
    return folder.write("index.html", page);
  }

  private static String resource(String name) {
    try (InputStream stream = Gallery.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
