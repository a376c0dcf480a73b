namespace Course.Tensors;

/// <content>The rules of layers and losses.</content>
public static partial class ShapeRules
{
    /// <summary>The shape of x W + b: the last axis of x meets the rows of W, and there is one bias for every column of W.</summary>
    /// <exception cref="ShapeException">W is not a matrix, b is not a vector, or their sizes do not meet.</exception>
    public static Shape Affine(Shape x, Shape weight, Shape bias)
    {
        if (x.Rank == 0 || weight.Rank != 2 || bias.Rank != 1 || x[^1] != weight[0] || bias[0] != weight[1])
        {
            throw new ShapeException("linear", [x, weight, bias], "the input is ... x in, weights are in x out, the bias is out",
                weight.Rank != 2 || bias.Rank != 1 || x.Rank == 0 ? $"the ranks are {x.Rank}, {weight.Rank} and {bias.Rank}"
                : x[^1] != weight[0] ? $"axis {x.Rank - 1} of the input has {x[^1]}, axis 0 of the weights has {weight[0]}"
                : $"axis 1 of the weights has {weight[1]}, the bias has {bias[0]}",
                "create the layer with the size of the last axis of its input; flatten pictures first");
        }

        return [.. x.AsSpan()[..^1], weight[1]];
    }

    /// <summary>
    /// Two operands that must not broadcast: a prediction of [N, 1] and a target of [N] would silently become N x N pairs.
    /// </summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static void SameShape(string operation, Shape prediction, Shape target)
    {
        if (prediction != target)
        {
            throw new ShapeException(operation, [prediction, target], "prediction and target have the same shape", "the shapes differ",
                prediction.ElementCount == target.ElementCount ? "reshape the target" : "check that both belong to the same batch");
        }
    }

    /// <summary>The shape of a batch whose last axis holds a known number of channels or features.</summary>
    /// <exception cref="ShapeException">The last axis has another size.</exception>
    public static Shape Channels(string operation, Shape input, int channels)
    {
        if (input.Rank < 2 || input[^1] != channels)
        {
            throw new ShapeException(operation, [input], $"the input is batch x ... x {channels}",
                input.Rank < 2 ? $"its rank is {input.Rank}" : $"its last axis has {input[^1]}",
                "create the layer with the size of the last axis of its input");
        }

        return input;
    }

    /// <summary>The sizes N and K of the scores of N examples for K classes.</summary>
    /// <exception cref="ShapeException">The scores are not a matrix, there is no class, or there is not one label
    /// for every example.</exception>
    public static (int Examples, int Classes) Classification(string operation, Shape scores, int labels)
    {
        if (scores.Rank != 2 || scores[1] == 0 || scores[0] != labels)
        {
            throw new ShapeException(operation, [scores, [labels]], "scores are examples x classes, with one label for every example",
                scores.Rank != 2 ? $"the scores have rank {scores.Rank}"
                    : scores[1] == 0 ? "there is no class"
                    : $"{scores[0]} examples meet {labels} labels",
                "give the scores of a batch, and its labels as class numbers");
        }

        return (scores[0], scores[1]);
    }
}
