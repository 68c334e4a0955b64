// The page asks the service that answers under its own host name, or the one that the build was told.
const service = "";
const messages = [];
const form = document.getElementById("ask");
const text = document.getElementById("text");
const list = document.getElementById("messages");

function shown(role, content) {
  const item = document.createElement("li");
  item.className = role;
  item.textContent = content;
  list.append(item);
  return item;
}

async function* eventsOf(body) {
  let rest = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split("\n\n");
    rest = parts.pop();
    for (const part of parts) {
      const found = /^event: (\w+)\ndata: (.*)$/.exec(part);
      if (found) yield { name: found[1], data: JSON.parse(found[2]) };
    }
  }
}

async function answered(item) {
  const response = await fetch(`${service}/chat`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ messages }),
  });
  if (!response.ok) throw new Error((await response.json()).message);
  for await (const { name, data } of eventsOf(response.body)) {
    if (name === "text") item.textContent += data.text;
    if (name === "error") throw new Error(data.message);
    if (name === "done") return;
  }
  throw new Error("The answer was cut off.");
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  messages.push({ role: "user", content: text.value });
  shown("user", text.value);
  form.reset();
  const item = shown("assistant", "");
  try {
    await answered(item);
    messages.push({ role: "assistant", content: item.textContent });
  } catch (error) {
    messages.pop();
    shown("error", error.message);
  }
});
