/**
 * The primer as a gallery: figures that generated networks compute, in the order in which atrous
 * and depthwise separable convolution are usually explained.
 */
package dev.atrous.examples.primer.gallery;
