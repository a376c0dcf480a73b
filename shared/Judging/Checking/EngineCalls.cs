using System.Reflection;
using System.Reflection.Emit;

namespace Course.Judging.Checking;

/// <summary>
/// Finds what an answer calls of the course's engine: autograd, and every assembly that is built on it. It reads the compiled code of
/// the answer, and of whatever else in its assembly it calls; nothing is run.
/// </summary>
internal static class EngineCalls
{
    private const string Autograd = "Course.Autograd";
    private const int NamedAtMost = 3;
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>A sentence about the calls; empty if there are none, or if the task is to make them.</summary>
    /// <param name="answer">The type that implements the contract.</param>
    /// <param name="contract">The contract.</param>
    public static string Note(Type answer, Type contract)
    {
        var names = contract.IsDefined(typeof(UsesTheEngineAttribute)) ? [] : Of(answer, contract).Select(NameOf).Distinct().ToArray();
        return names.Length == 0
            ? ""
            : $"calls the course's own {string.Join(", ", names.Take(NamedAtMost))}{(names.Length > NamedAtMost ? ", ..." : "")}: "
                + "the task is to write what it does";
    }

    private static IEnumerable<MethodBase> Of(Type answer, Type contract)
    {
        var reached = new HashSet<MethodBase>(MethodsOf(answer));
        var waiting = new Queue<MethodBase>(reached);
        while (waiting.TryDequeue(out var method))
        {
            foreach (var called in CalledBy(method))
            {
                if (called.Module == answer.Module)
                {
                    // Of what is constructed anybody may call everything, by an interface.
                    foreach (var next in called.IsConstructor ? MethodsOf(called.DeclaringType!) : [called])
                    {
                        if (reached.Add(next))
                        {
                            waiting.Enqueue(next);
                        }
                    }
                }
                else if (called.Module != contract.Module && IsEngine(called.Module.Assembly))
                {
                    yield return called;
                }
            }
        }
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    private static bool IsEngine(Assembly assembly) =>
        assembly.GetName().Name == Autograd || assembly.GetReferencedAssemblies().Any(reference => reference.Name == Autograd);

    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!.Name.Split('`')[0];
        return method.IsConstructor ? type : $"{type}.{method.Name[(method.IsSpecialName ? method.Name.IndexOf('_') + 1 : 0)..]}";
    }

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == OpCodes.Prefix1.Value ? unchecked((short)(code[at] << 8 | code[at + 1])) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod
                && Resolved(method.Module, BitConverter.ToInt32(code, at), typeArguments, methodArguments) is { } called)
            {
                yield return called;
            }

            at += SizeOf(operation.OperandType, code, at);
        }
    }

    private static MethodBase? Resolved(Module module, int token, Type[]? typeArguments, Type[]? methodArguments)
    {
        try
        {
            return module.ResolveMethod(token, typeArguments, methodArguments) switch
            {
                MethodInfo { IsGenericMethod: true } generic => generic.GetGenericMethodDefinition(),
                var called => called,
            };
        }
        catch (Exception missing) when (missing is ArgumentException or IOException or TypeLoadException or MissingMemberException)
        {
            return null; // what cannot be found is none of the course's
        }
    }

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
