using System.Buffers.Binary;
using System.Numerics;
using Course.Tensors;

namespace Course.Data.Idx;

/// <summary>What an IDX file holds: an n-dimensional array of one of six number types.</summary>
public sealed class IdxArray
{
    /// <summary>Joins a type, a shape and the bytes of the elements, without copying.</summary>
    /// <param name="type">The number type.</param>
    /// <param name="shape">The sizes along the axes.</param>
    /// <param name="content">The elements in row-major order, each with its most significant byte first.</param>
    /// <exception cref="ShapeException">The bytes are not as many as the elements need.</exception>
    public IdxArray(IdxType type, Shape shape, byte[] content)
    {
        if (content.Length != (long)shape.ElementCount * SizeOf(type))
        {
            throw new ShapeException("IDX array", [shape], $"an element takes {SizeOf(type)} bytes", $"received {content.Length} bytes",
                "correct the shape or the type");
        }

        (Type, Shape, Content) = (type, shape, content);
    }

    /// <summary>The number type.</summary>
    public IdxType Type { get; }

    /// <summary>The sizes along the axes: N x H x W for pictures, N for labels.</summary>
    public Shape Shape { get; }

    /// <summary>The elements in row-major order, each with its most significant byte first, as in the file.</summary>
    public byte[] Content { get; }

    /// <summary>Bytes of an element.</summary>
    public static int SizeOf(IdxType type) => type switch
    {
        IdxType.UnsignedByte or IdxType.SignedByte => 1,
        IdxType.TwoByteInteger => 2,
        IdxType.FourByteInteger or IdxType.FourByteFloat => 4,
        IdxType.EightByteFloat => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "IDX has six number types."),
    };

    /// <summary>The elements as they are, without scaling: a grey level of 255 becomes the number 255.</summary>
    public Tensor<T> ToTensor<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = Tensor<T>.Zeros(Shape);
        var data = result.Data;
        var size = SizeOf(Type);
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = Element<T>(Content.AsSpan(i * size, size));
        }

        return result;
    }

    private T Element<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Type switch
        {
            IdxType.UnsignedByte => T.CreateChecked(bytes[0]),
            IdxType.SignedByte => T.CreateChecked((sbyte)bytes[0]),
            IdxType.TwoByteInteger => T.CreateChecked(BinaryPrimitives.ReadInt16BigEndian(bytes)),
            IdxType.FourByteInteger => T.CreateChecked(BinaryPrimitives.ReadInt32BigEndian(bytes)),
            IdxType.FourByteFloat => T.CreateChecked(BinaryPrimitives.ReadSingleBigEndian(bytes)),
            _ => T.CreateChecked(BinaryPrimitives.ReadDoubleBigEndian(bytes)),
        };
}
