/**
 * Animated pictures of the arithmetic of convolutions, in the manner of Dumoulin and Visin 2016, "A
 * guide to convolution arithmetic for deep learning".
 */
package dev.atrous.examples.primer.arithmetic;
