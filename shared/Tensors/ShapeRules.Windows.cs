namespace Course.Tensors;

/// <content>The rules of windows that move over pictures: convolution and pooling. Pictures are N x H x W x C.</content>
public static partial class ShapeRules
{
    /// <summary>
    /// The size of one axis after a window has moved over it: floor((N + 2p - d(F - 1) - 1) / s) + 1.
    /// With dilation 1 that is the lecture's floor((N + 2p - F) / s) + 1.
    /// </summary>
    /// <param name="operation">Who asks, for the message.</param>
    /// <param name="input">The shape that the window moves over.</param>
    /// <param name="axis">The axis that it moves along.</param>
    /// <param name="window">The window along that axis.</param>
    /// <exception cref="ShapeException">The window is larger than the padded input, or a setting is out of range.</exception>
    public static int Window(string operation, Shape input, int axis, WindowAxis window)
    {
        if (window.Kernel < 1 || window.Stride < 1 || window.Padding < 0 || window.Dilation < 1)
        {
            throw new ShapeException(operation, [input], "kernel, stride and dilation are at least 1, padding at least 0",
                $"received {window}", "correct the setting");
        }

        if (input[axis] + 2L * window.Padding > int.MaxValue)
        {
            throw new ShapeException(operation, [input], $"a padded axis has at most {int.MaxValue} places",
                $"received {window} for an axis of {input[axis]}", "use less padding");
        }

        // <window-size>
        var places = input[axis] + 2 * window.Padding - window.LongSpan;
        if (places < 0)
        {
            throw new ShapeException(operation, [input], "the window fits into the padded input",
                $"axis {axis} has {input[axis]} with {window.Padding} padded on either side, the window covers {window.LongSpan}",
                "use a smaller kernel or dilation, or more padding");
        }

        return (int)(places / window.Stride) + 1;
        // </window-size>
    }

    /// <summary>
    /// The output of a convolution: N x H x W x C and a weight of kernelHeight x kernelWidth x C x F give N x H' x W' x F.
    /// </summary>
    /// <exception cref="ShapeException">The ranks are not 4, the channels differ, or the window does not fit.</exception>
    public static Shape Convolution(Shape input, Shape weight, Window2D window)
    {
        const string operation = "convolution";
        RequirePictures(operation, input);
        if (weight.Rank != 4 || weight[0] != window.Height.Kernel || weight[1] != window.Width.Kernel)
        {
            throw new ShapeException(operation, [input, weight], "the weight is kernelHeight x kernelWidth x inChannels x outChannels",
                $"the kernel is {window.Height.Kernel} x {window.Width.Kernel}", "reorder the axes of the weight");
        }

        if (input[3] != weight[2])
        {
            throw new ShapeException(operation, [input, weight], "channels of the picture = inChannels of the weight",
                $"axis 3 of the picture has {input[3]}, axis 2 of the weight has {weight[2]}",
                input[1] == weight[2] ? "put the channels last: N x H x W x C" : "check the number of channels");
        }

        return [input[0], Window(operation, input, 1, window.Height), Window(operation, input, 2, window.Width), weight[3]];
    }

    /// <summary>The same with a bias, which has one number a filter.</summary>
    /// <param name="input">N x H x W x C.</param>
    /// <param name="weight">kernelHeight x kernelWidth x C x F.</param>
    /// <param name="bias">F; null where there is none.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ShapeException">The ranks are not 4, the channels or filters differ, or the window does not fit.</exception>
    public static Shape Convolution(Shape input, Shape weight, Shape? bias, Window2D window)
    {
        var output = Convolution(input, weight, window);
        return bias is null || (bias.Rank == 1 && bias[0] == weight[3])
            ? output
            : throw new ShapeException("convolution", [weight, bias], "the bias has one number a filter",
                $"the weight has {weight[3]} filters", "give a vector of that size");
    }

    /// <summary>A gradient that arrives at a convolution has the shape of the convolution's output.</summary>
    /// <param name="gradient">dY.</param>
    /// <param name="input">N x H x W x C.</param>
    /// <param name="weight">kernelHeight x kernelWidth x C x F.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ShapeException">It has another, or the rest does not fit.</exception>
    public static void ConvolutionGradient(Shape gradient, Shape input, Shape weight, Window2D window)
    {
        var output = Convolution(input, weight, window);
        if (gradient != output)
        {
            throw new ShapeException("gradient of a convolution", [gradient, input, weight],
                "the arriving gradient has the shape of the convolution's output", $"that is {output}", "give the gradient of that output");
        }
    }

    /// <summary>
    /// The weight that a convolution had whose gradient arrives: kernelHeight x kernelWidth x C of the input x F of the gradient.
    /// </summary>
    /// <param name="gradient">dY, N x H' x W' x F.</param>
    /// <param name="input">N x H x W x C.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ShapeException">The gradient does not have the shape of the convolution's output.</exception>
    public static Shape ConvolutionWeight(Shape gradient, Shape input, Window2D window)
    {
        RequirePictures("gradient of a convolution", gradient);
        RequirePictures("gradient of a convolution", input);
        Shape weight = [window.Height.Kernel, window.Width.Kernel, input[3], gradient[3]];
        ConvolutionGradient(gradient, input, weight, window);
        return weight;
    }

    /// <summary>Where a window has moved over pictures, and what they held: N x H x W x C gives N x H' x W' x C.</summary>
    /// <param name="operation">Who asks, for the message.</param>
    /// <param name="input">The pictures.</param>
    /// <param name="window">The window.</param>
    /// <exception cref="ShapeException">The rank is not 4, or the window does not fit.</exception>
    public static Shape Windows(string operation, Shape input, Window2D window)
    {
        RequirePictures(operation, input);
        return [input[0], Window(operation, input, 1, window.Height), Window(operation, input, 2, window.Width), input[3]];
    }

    /// <summary>The output of a pooling: every channel on its own, N x H x W x C gives N x H' x W' x C.</summary>
    /// <exception cref="ShapeException">The rank is not 4, the window does not fit, or it could lie wholly in the padding.</exception>
    public static Shape Pooling(Shape input, Window2D window)
    {
        const string operation = "pooling";
        RequirePictures(operation, input);
        foreach (var (axis, size) in (ReadOnlySpan<(WindowAxis, int)>)[(window.Height, input[1]), (window.Width, input[2])])
        {
            if (axis.Padding >= axis.Kernel || axis.Dilation != 1 || size == 0)
            {
                throw new ShapeException(operation, [input],
                    "the places of a window lie side by side and the padding is smaller than it, so that none lies wholly in the padding",
                    $"received {axis} for an axis of {size}",
                    size == 0 ? "give pictures that have pixels" : "use less padding, a larger window, and dilation 1");
            }
        }

        return Windows(operation, input, window);
    }

    private static void RequirePictures(string operation, Shape input)
    {
        if (input.Rank != 4)
        {
            throw new ShapeException(operation, [input], "pictures are batch x height x width x channels", $"the rank is {input.Rank}",
                input.Rank == 3 ? "reshape one grey picture, or a batch of them, to four axes" : "reshape the input to four axes");
        }
    }
}
