package dev.atrous.examples.primer.gallery;

import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the gallery is written.
 *
 * @param path made if it is not there
 */
record GalleryFolder(Path path) {

  /** A picture of pixels. */
  void save(String name, BufferedImage image) {
    Pictures.save(image, path.resolve(name));
  }

  /** A picture of lines, or a page; returns its file. */
  Path write(String name, String text) throws IOException {
    return Files.writeString(path.resolve(name), text, StandardCharsets.UTF_8);
  }
}
