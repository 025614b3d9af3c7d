// CloudFront Functions, viewer request: /ke-hoach/ là /ke-hoach/index.html; /ke-hoach dẫn tới /ke-hoach/.
// Viết theo tài liệu của AWS, chưa chạy thử trên CloudFront.
function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (last === "") {
    request.uri += "index.html";
    return request;
  }
  if (last.indexOf(".") >= 0) return request;
  return {
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: { location: { value: request.uri + "/" } }
  };
}
