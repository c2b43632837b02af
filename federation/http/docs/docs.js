// The OpenAPI document drawn without anybody else's code: readable where there is no network but the hub's.
const element = (name, ...children) => {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
const code = (text) => element('code', text)
const marked = (text) => text.split(/`([^`]*)`/).map((part, index) => (index % 2 ? code(part) : part))
const details = (title, value) =>
  element('details', element('summary', title), element('pre', JSON.stringify(value, null, 2)))

function contents(content) {
  return Object.entries(content ?? {}).flatMap(([type, { schema }]) => [
    element('p', code(type)),
    ...(schema && !schema.$ref ? [details('schema', schema)] : []),
  ])
}

function call(method, path, operation) {
  const who = (operation.security ?? []).flatMap((each) => Object.keys(each)).join(' or ')
  const section = element('section', element('h2', element('b', method.toUpperCase()), path))
  section.append(element('p', operation.summary), element('p', 'Who may call: ', who || 'anyone', '.'))
  if (operation.parameters) {
    const rows = operation.parameters.map((each) =>
      element(
        'tr',
        element('td', each.name),
        element('td', each.in + (each.required ? ', required' : '')),
        element('td', code(JSON.stringify(each.schema))),
      ),
    )
    section.append(element('h3', 'Parameters'), element('table', ...rows))
  }
  if (operation.requestBody)
    section.append(
      element('h3', 'Body'),
      element('p', ...marked(operation.requestBody.description)),
      ...contents(operation.requestBody.content),
    )
  const rows = Object.entries(operation.responses).map(([status, answer]) =>
    element(
      'tr',
      element('td', status),
      element('td', ...marked(answer.description), ...contents(answer.content)),
    ),
  )
  section.append(element('h3', 'Answers'), element('table', ...rows))
  return section
}

const main = document.querySelector('main')
const api = await (await fetch('/v1/openapi.json')).json()
main.replaceChildren(
  element('h1', api.info.title, ' ', api.info.version),
  element('p', ...marked(api.info.description)),
  element(
    'p',
    'The same for programs: ',
    Object.assign(element('a', '/v1/openapi.json'), { href: '/v1/openapi.json' }),
  ),
)
for (const [path, methods] of Object.entries(api.paths))
  for (const [method, operation] of Object.entries(methods)) main.append(call(method, path, operation))
