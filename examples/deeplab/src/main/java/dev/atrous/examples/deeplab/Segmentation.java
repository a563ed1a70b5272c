package dev.atrous.examples.deeplab;

import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the network found in one photograph.
 *
 * @param scores 21 numbers for each pixel, the higher the surer
 * @param mask the index of the highest one for each pixel
 */
record Segmentation(Tensor scores, Tensor mask) {

  private static final int SIDE = 257;

  /** The part of all pixels that belong to one class, from 0 to 1. */
  record Share(VocClass label, double part) {}

  /** Runs the network on a photograph of any size. */
  static Segmentation of(DeepLabNetwork network, BufferedImage photo) {
    DeepLabNetwork.Outputs outputs = network.forward(image(photo));
    return new Segmentation(outputs.scores(), outputs.mask());
  }

  /** What time each layer takes on a photograph of any size. */
  static Profile profile(DeepLabNetwork network, BufferedImage photo) {
    return network.profile(image(photo));
  }

  private static Tensor image(BufferedImage photo) {
    return Pictures.toTensor(photo, SIDE, SIDE, Interpolation.ANTIALIASED, Normalization.SIGNED);
  }

  /** The mask as an 8-bit grey picture: the value of a pixel is the index of its class. */
  BufferedImage maskPicture() {
    return Pictures.toImage(mask, Normalization.NONE);
  }

  /** The classes that occur, the largest first. */
  List<Share> shares() {
    int[] pixels = new int[VocClass.values().length];
    float[] indices = mask.toInterleaved();
    for (float index : indices) {
      pixels[(int) index]++;
    }
    List<Share> shares = new ArrayList<>();
    for (VocClass label : VocClass.values()) {
      if (pixels[label.ordinal()] > 0) {
        shares.add(new Share(label, (double) pixels[label.ordinal()] / indices.length));
      }
    }
    shares.sort(Comparator.comparingDouble(Share::part).reversed());
    return shares;
  }
}
