import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.el.EvaluationContext;
import io.camunda.zeebe.el.EvaluationResult;
import io.camunda.zeebe.el.EvaluationWarning;
import io.camunda.zeebe.el.Expression;
import io.camunda.zeebe.el.impl.FeelExpression;
import io.camunda.zeebe.el.impl.FeelExpressionLanguage;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.TimeZone;
import org.agrona.concurrent.UnsafeBuffer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import scala.util.Either;

/**
 * Zeebe's own expression language, told by a JSON object a line on stdin what to evaluate and answering each with one on stdout:
 *
 * <pre>
 * {"expression": "x > 5", "variables": "{\"x\":6}", "tests": false}
 * {"type": "BOOLEAN", "json": "true", "warnings": []}    or {"failure": "..."} or {"invalid": "..."}
 * </pre>
 *
 * Unary tests find their input in the variable cellInput. The clock stands still. Ends when stdin closes.
 */
public final class FeelByLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    ZonedDateTime now = ZonedDateTime.of(2024, 5, 1, 2, 30, 0, 0, ZoneId.of("UTC"));
    FeelExpressionLanguage language = new FeelExpressionLanguage(() -> now);
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      answers.println(JSON.writeValueAsString(answer(language, JSON.readTree(line))));
    }
  }

  private static ObjectNode answer(FeelExpressionLanguage language, JsonNode question) throws Exception {
    String text = question.get("expression").asText();
    Expression expression = question.path("tests").asBoolean() ? tests(language, text) : language.parseExpression("=" + text);
    ObjectNode answer = JSON.createObjectNode();
    if (expression == null || !expression.isValid()) return answer.put("invalid", expression == null ? "" : expression.getFailureMessage());

    JsonNode variables = JSON.readTree(question.path("variables").asText("{}"));
    EvaluationContext context = name ->
        variables.has(name) ? new UnsafeBuffer(MsgPackConverter.convertToMsgPack(variables.get(name).toString())) : null;
    EvaluationResult result = language.evaluateExpression(expression, context);
    if (result.isFailure()) answer.put("failure", result.getFailureMessage());
    else {
      answer.put("type", result.getType().name());
      answer.put("json", MsgPackConverter.convertToJson(result.toBuffer()));
    }
    ArrayNode warnings = answer.putArray("warnings");
    for (EvaluationWarning warning : result.getWarnings()) warnings.add("[%s] %s".formatted(warning.getType(), warning.getMessage()));
    return answer;
  }

  /** The language has no door for these; its engine does. */
  @SuppressWarnings("unchecked")
  private static Expression tests(FeelExpressionLanguage language, String text) throws Exception {
    Field field = FeelExpressionLanguage.class.getDeclaredField("feelEngine");
    field.setAccessible(true);
    Either<FeelEngine.Failure, ParsedExpression> parsed = ((FeelEngine) field.get(language)).parseUnaryTests(text);
    return parsed.isLeft() ? null : new FeelExpression(parsed.toOption().get());
  }
}
