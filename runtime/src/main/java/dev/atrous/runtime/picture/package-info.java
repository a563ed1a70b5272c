/**
 * Pictures and the tensors that networks read and write. In: a file or a {@link
 * java.awt.image.BufferedImage}; out: a tensor of the size and range that a network was trained
 * with. And back: tensors to pictures, class indices to colours, colours over photographs.
 *
 * <p>The only package that needs {@code java.desktop}, which the module does not require: a modular
 * application that uses it says {@code requires java.desktop} itself.
 */
package dev.atrous.runtime.picture;
