package dev.atrous.dsl;

/**
 * Stands for the result of a layer in the blocks of this package, which depends on nothing and so
 * cannot name the tensor of the runtime. It is package-private so that {@code import
 * dev.atrous.dsl.*} brings no second {@code Tensor} into a user's source; the {@code Layers} of the
 * blocks are never implemented or called, so nobody else needs it.
 */
interface Tensor {}
