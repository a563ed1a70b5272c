package dev.atrous.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a network: an interface whose methods are layers and whose parameters are edges. For
 * {@code Segmenter} the processor writes {@code SegmenterNetwork implements Segmenter} into the
 * same package, a class made for exactly these shapes.
 *
 * <pre>{@code
 * @Network
 * public interface Segmenter {
 *   @Input(channels = 3, height = 257, width = 257)
 *   Tensor image();
 *
 *   @Conv(kernel = 3, stride = 2, channels = 32) @BatchNorm @Relu6
 *   Tensor stem(Tensor image);                // reads image; 32×129×129
 *
 *   @Conv(kernel = 3, rate = 6, channels = 21)
 *   Tensor logits(Tensor stem);
 *
 *   @Resize(coordinates = ResizeCoordinates.ALIGN_CORNERS)
 *   Tensor scores(Tensor logits, Tensor image);
 * }
 *
 * SegmenterNetwork network = SegmenterNetwork.load(Path.of("segmenter.safetensors"));
 * Tensor scores = network.forward(image);
 * }</pre>
 *
 * <p>Every layer is also callable by itself: {@code network.stem(image)}. The outputs are the
 * layers marked {@link Output} or, where none is, those that no other layer reads. Layers that no
 * output needs are left out. An interface may extend another network and override some of its
 * layers: {@code interface Segmenter513 extends Segmenter} with an {@code image()} of another size
 * is the same network for larger pictures, with the same weights. Parameter names must survive in
 * class files for that: compile a network that others extend with {@code -parameters}.
 *
 * <p>What cannot work is an error, at the value that is wrong. What works and disappoints is a
 * warning, such as rates that leave a grid of gaps; {@link Accept} at the method or at the network
 * says that it is meant.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {
  /**
   * The largest factor by which the network may shrink its input (DeepLab's switch, Chen et al.
   * 2017, "Rethinking Atrous Convolution for Semantic Image Segmentation", section 3.1). Once the
   * product of strides has reached it, every further stride becomes 1 and multiplies the rate of
   * the layers behind it instead: the same weights see the same neighbourhood on a finer grid.
   *
   * <p>Numbers written as {@code pad} are multiplied like the rate, and a kernel of 1 keeps its
   * rate. Behind a {@link TransposedConv}, a {@link GlobalAvgPool}, a {@link Linear} or a {@link
   * Resize} to another size, and from a layer marked {@link RatesAsWritten} on, rates are as
   * written again.
   *
   * @return input pixels per output pixel, at least 1; by default 0: strides stay as written
   */
  int outputStride() default 0;

  /**
   * Tensors that a weights file may hold and the network does not need, such as those of a head
   * that only training uses. Any other tensor that the network does not ask for is an error when it
   * is loaded, but for {@code num_batches_tracked}.
   *
   * @return what the tensors' names begin with, such as {@code "aux_classifier."}; none by default
   */
  String[] unusedWeights() default {};

  /**
   * A weights file in safetensors format, or an index of such files beside it, whose header is
   * compared with the network when it is compiled: every tensor that {@code load} would find
   * missing, misshapen or left over is an error, at the layer that needs it. Only names and shapes
   * are read; the generated class does not know the file.
   *
   * <p>It is looked for beside the interface's source, then in its package: in the compiler's
   * output (where Maven has put resources), in its source path, on the class path.
   *
   * @return the file's name, or a path relative to those places, such as {@code
   *     "segmenter.safetensors"}; none by default
   */
  String weights() default "";

  /**
   * How the padding of the network's convolutions and poolings is computed where they do not say
   * so: of everything that has an attribute {@code padding}, {@link TransposedConv} and blocks
   * included. The word that is nearest to a layer counts:
   *
   * <ol>
   *   <li>the layer's own {@code padding}, written or given by {@link Bind}, or its {@code pad}
   *   <li>that of the {@link Network} or {@link Block} in which the layer is declared
   *   <li>that of a network which this one extends, the nearest first
   *   <li>for a layer inherited from interfaces that say nothing, that of the network which
   *       inherits it
   *   <li>for a layer of a block, that of the layer which uses the block, found in the same way
   *   <li>the one that the Javadoc of the operation or block names
   * </ol>
   *
   * <pre>{@code
   * @Network(padding = Padding.HALF, epsilon = 1e-3)
   * public interface Classifier {
   *   @Conv(kernel = 3, stride = 2, channels = 32) @BatchNorm @Relu   // HALF, 1e-3
   *   Tensor stem(Tensor image);
   *
   *   @InvertedResidual(channels = 64, stride = 2)                    // HALF, 1e-3 inside, too
   *   Tensor body(Tensor stem);
   *
   *   @Conv(kernel = 3, channels = 8, padding = Padding.VALID)        // VALID
   *   Tensor head(Tensor body);
   * }
   * }</pre>
   *
   * <p>An attribute {@code padding} of a block that a use leaves out takes it as well, unless the
   * {@link Block} has a {@code padding} of its own.
   *
   * @return {@link Padding#SAME} where nothing is written, neither here nor farther away
   */
  Padding padding() default Padding.SAME;

  /**
   * What is added to the variance before the square root wherever a {@link BatchNorm}, a {@link
   * LayerNorm}, {@link GroupNorm} or {@link InstanceNorm}, or a block does not say so; which word
   * counts is decided as for {@link #padding}.
   *
   * @return at least 0; 1e-5 where nothing is written, neither here nor farther away
   */
  double epsilon() default 1e-5;
}
