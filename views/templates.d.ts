declare module '*.ejs' {
  const render: (vm: object) => string
  export default render
}
declare module '*.css'
