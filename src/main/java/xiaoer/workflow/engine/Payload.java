package xiaoer.workflow.engine;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.jbpm.flow.serialization.MarshallerContext;
import org.jbpm.flow.serialization.MarshallerContextName;
import org.jbpm.flow.serialization.NodeInstanceReader;
import org.jbpm.flow.serialization.NodeInstanceWriter;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;
import org.jbpm.flow.serialization.impl.ProtobufMarshallerReaderContext;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceReader;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceWriter;
import org.jbpm.flow.serialization.impl.ProtobufProcessMarshallerWriteContext;
import org.jbpm.flow.serialization.protobuf.KogitoProcessInstanceProtobuf;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;

/** An execution as bytes: the engine's own message, with values as JSON. No class is ever named in it. */
public final class Payload {

    private static final ObjectMarshallerStrategy[] VALUES = {new JsonStrategy()};
    private static final NodeInstanceReader[] READERS =
            all(NodeInstanceReader.class).toArray(NodeInstanceReader[]::new);
    private static final NodeInstanceWriter[] WRITERS =
            all(NodeInstanceWriter.class).toArray(NodeInstanceWriter[]::new);

    private Payload() {}

    private static <T> List<T> all(Class<T> type) {
        return StreamSupport.stream(
                        ServiceLoader.load(type, Payload.class.getClassLoader()).spliterator(), false)
                .sorted()
                .toList();
    }

    /** The variables of an execution, without waking it. */
    public static Map<String, Object> variables(byte[] payload) {
        try {
            Map<String, Object> variables = new LinkedHashMap<>();
            KogitoProcessInstanceProtobuf.ProcessInstance.parseFrom(payload)
                    .getContext()
                    .getVariableList()
                    .forEach(variable -> variables.put(variable.getName(), VALUES[0].unmarshall(variable.getValue())));
            return variables;
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(Definition definition, RuleFlowProcessInstance instance) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ProtobufProcessMarshallerWriteContext context = new ProtobufProcessMarshallerWriteContext(bytes);
            prepare(context, definition);
            context.set(MarshallerContextName.MARSHALLER_NODE_INSTANCE_WRITER, WRITERS);
            new ProtobufProcessInstanceWriter(context).writeProcessInstance(instance, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleFlowProcessInstance read(Definition definition, byte[] payload) {
        try {
            ByteArrayInputStream bytes = new ByteArrayInputStream(payload);
            ProtobufMarshallerReaderContext context = new ProtobufMarshallerReaderContext(bytes);
            prepare(context, definition);
            context.set(MarshallerContextName.MARSHALLER_NODE_INSTANCE_READER, READERS);
            return new ProtobufProcessInstanceReader(context).read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(MarshallerContext context, Definition definition) {
        context.set(MarshallerContextName.MARSHALLER_PROCESS, definition.described());
        context.set(MarshallerContextName.OBJECT_MARSHALLING_STRATEGIES, VALUES);
    }
}
