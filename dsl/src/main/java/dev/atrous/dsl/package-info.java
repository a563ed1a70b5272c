/**
 * The language of Atrous: annotations that turn a Java interface into a convolutional network. What
 * comes in is an interface that a user writes and marks {@link dev.atrous.dsl.Network}; what goes
 * out is nothing but annotations in source and class files, which the processor reads while {@code
 * javac} runs. Nothing here is needed at run time.
 *
 * <pre>{@code
 * @Network
 * public interface Digits {
 *   @Input(channels = 1, height = 28, width = 28)
 *   Tensor image();
 *
 *   @Conv(kernel = 3, stride = 2, channels = 16) @BatchNorm @Relu
 *   Tensor stem(Tensor image);               // 16×14×14
 *
 *   @Conv(kernel = 3, rate = 2, channels = 32) @Relu
 *   Tensor wide(Tensor stem);                // 32×14×14
 *
 *   @GlobalAvgPool @Linear(channels = 10)
 *   Tensor logits(Tensor wide);              // 10×1×1
 * }
 * }</pre>
 *
 * <p><b>A method is a layer, a parameter is an edge.</b> The parameter's name is the name of the
 * layer that it reads. The annotations of a method are a chain, applied in the order written. Only
 * the first operation of a chain may read several parameters.
 *
 * <p><b>Notation.</b> A layer reads {@code C×H×W} (channels, height, width) and gives {@code
 * O×H'×W'}; the batch size is chosen at run time, 0 included, and stays as it is. {@code kH×kW} is
 * the size of a kernel. Where an attribute takes {@code {height, width}}, a formula for one
 * direction holds for the other too.
 *
 * <p><b>Counts.</b> Parameters are what training changes: weights, biases, scales and slopes;
 * running averages of {@link dev.atrous.dsl.BatchNorm} are read but not counted. Multiply-adds are
 * those of convolutions and linear layers for one image, taps in the padding included; the addition
 * of a bias and all other operations count nothing.
 *
 * <p><b>Names of weights</b> are those of a PyTorch state dict. The main operation of a chain (its
 * first convolution or linear layer, else its first operation with weights) has the layer's name:
 * {@code stem.weight}, {@code stem.bias}. The others add their kind: {@code stem.norm.weight},
 * {@code stem.prelu.weight}, {@code stem.conv.weight}, {@code stem.linear.weight}, and from the
 * second of a kind on a number: {@code stem.norm2.weight}. A layer inside a block puts the block's
 * layer in front: {@code body.depthwise.weight}; {@link dev.atrous.dsl.Repeat} and {@link
 * dev.atrous.dsl.Each} add the number of the copy: {@code body.0.depthwise.weight}. {@link
 * dev.atrous.dsl.Named} gives other names.
 */
package dev.atrous.dsl;
