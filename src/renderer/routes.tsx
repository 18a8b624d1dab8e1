import { IconMapOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Router, Switch } from 'wouter'
import { CheckInPage } from './check-in/check-in-page'
import { ClaimsPage } from './claims/claims-page'
import { StatementPage } from './claims/statement-page'
import { CountPage } from './counting/count-page'
import { NewCountPage } from './counting/new-count-page'
import { CustomerListPage } from './customers/customer-list-page'
import { CustomerPage } from './customers/customer-page'
import { CataloguePage } from './devices/catalogue-page'
import { DevicePage } from './devices/device-page'
import { HandOverPage } from './handover/hand-over-page'
import { CardPrintPage } from './papers/card-print-page'
import { CountPrintPage } from './papers/count-print-page'
import { LabelPrintPage } from './papers/label-print-page'
import { OrderPrintPage } from './papers/order-print-page'
import { PickPrintPage } from './papers/pick-print-page'
import { ReturnPrintPage } from './papers/return-print-page'
import { StatementPrintPage } from './papers/statement-print-page'
import { EditOrderPage, NewOrderPage } from './purchasing/order-form-page'
import { OrderPage } from './purchasing/order-page'
import { OrderReceivePage } from './purchasing/order-receive-page'
import { ReturnPage } from './purchasing/return-page'
import { SendBackPage } from './purchasing/send-back-page'
import { SupplierPage } from './purchasing/supplier-page'
import { BoardPage } from './repairs/board-page'
import { QueuePage } from './repairs/queue-page'
import { RepairListPage } from './repairs/repair-list-page'
import { RepairPage } from './repairs/repair-page'
import { SettingsPage } from './settings/settings-page'
import { homeOf } from './shell/places'
import { useSession } from './shell/session'
import { Shell } from './shell/shell'
import { useAddress } from './shell/use-address'
import { FirstStartPage } from './staff/first-start-page'
import { SignInPage } from './staff/sign-in-page'
import { StaffPage } from './staff/staff-page'
import { DocumentPage } from './stock/document-page'
import { PartImportPage } from './stock/part-import-page'
import { EditPartPage, NewPartPage, PartPage } from './stock/part-page'
import { PlacePage } from './stock/place-page'
import { ReceivePage } from './stock/receive-page'
import { StockPage } from './stock/stock-page'
import { TransferPage } from './stock/transfer-page'
import { EmptyState } from './ui/empty-state'
import { CardImportPage } from './warranty/card-import-page'
import { CardPage } from './warranty/card-page'
import { NewPolicyPage, PolicyPage } from './warranty/policy-page'
import { WarrantyPage } from './warranty/warranty-page'

/** What the window shows: the first start, the sign-in, or the place in the address. */
export function Routes() {
  const session = useSession()
  if (!session) return null
  if (!session.isSetUp) return <FirstStartPage />
  if (!session.staff) return <SignInPage />
  return (
    <Router hook={useAddress}>
      <Shell staff={session.staff}>
        <Switch>
          <Route path="/">
            <Redirect to={homeOf(session.staff.permissions)} replace />
          </Route>
          <Route path="/check-in" component={CheckInPage} />
          <Route path="/queue" component={QueuePage} />
          <Route path="/board" component={BoardPage} />
          <Route path="/repairs" component={RepairListPage} />
          <Route path="/repairs/:id">{({ id }) => <RepairPage key={id} id={id} />}</Route>
          <Route path="/repairs/:id/hand-over">{({ id }) => <HandOverPage key={id} id={id} />}</Route>
          <Route path="/customers" component={CustomerListPage} />
          <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={id} />}</Route>
          <Route path="/devices/:id">{({ id }) => <DevicePage key={id} id={id} />}</Route>
          <Route path="/warranty" component={WarrantyPage} />
          <Route path="/warranty/import" component={CardImportPage} />
          <Route path="/warranty/statements/:id/print">
            {({ id }) => <StatementPrintPage key={id} id={id} />}
          </Route>
          <Route path="/warranty/print" component={CardPrintPage} />
          <Route path="/warranty/claims" component={ClaimsPage} />
          <Route path="/warranty/statements/:id">{({ id }) => <StatementPage key={id} id={id} />}</Route>
          <Route path="/warranty/cards/:id">{({ id }) => <CardPage key={id} id={id} />}</Route>
          <Route path="/warranty/policies/new" component={NewPolicyPage} />
          <Route path="/warranty/policies/:id">{({ id }) => <PolicyPage key={id} id={id} />}</Route>
          <Route path="/stock" component={StockPage} />
          <Route path="/stock/receive" component={ReceivePage} />
          <Route path="/stock/labels" component={LabelPrintPage} />
          <Route path="/stock/transfer" component={TransferPage} />
          <Route path="/stock/parts/new" component={NewPartPage} />
          <Route path="/stock/parts/import" component={PartImportPage} />
          <Route path="/stock/parts/:id">{({ id }) => <PartPage key={id} id={id} />}</Route>
          <Route path="/stock/parts/:id/edit">{({ id }) => <EditPartPage key={id} id={id} />}</Route>
          <Route path="/stock/places/:id">{({ id }) => <PlacePage key={id} id={id} />}</Route>
          <Route path="/stock/counts/new" component={NewCountPage} />
          <Route path="/stock/counts/:id">{({ id }) => <CountPage key={id} id={id} />}</Route>
          <Route path="/stock/counts/:id/print">{({ id }) => <CountPrintPage key={id} id={id} />}</Route>
          <Route path="/stock/documents/:id">{({ id }) => <DocumentPage key={id} id={id} />}</Route>
          <Route path="/stock/suppliers/:id">{({ id }) => <SupplierPage key={id} id={id} />}</Route>
          <Route path="/stock/orders/new" component={NewOrderPage} />
          <Route path="/stock/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>
          <Route path="/stock/orders/:id/edit">{({ id }) => <EditOrderPage key={id} id={id} />}</Route>
          <Route path="/stock/orders/:id/receive">{({ id }) => <OrderReceivePage key={id} id={id} />}</Route>
          <Route path="/stock/orders/:id/print">{({ id }) => <OrderPrintPage key={id} id={id} />}</Route>
          <Route path="/stock/pick/print" component={PickPrintPage} />
          <Route path="/stock/returns/new" component={SendBackPage} />
          <Route path="/stock/returns/:id">{({ id }) => <ReturnPage key={id} id={id} />}</Route>
          <Route path="/stock/returns/:id/print">{({ id }) => <ReturnPrintPage key={id} id={id} />}</Route>
          <Route path="/catalogue" component={CataloguePage} />
          <Route path="/staff" component={StaffPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route component={PageNotFound} />
        </Switch>
      </Shell>
    </Router>
  )
}

function PageNotFound() {
  const { t } = useTranslation()
  return <EmptyState icon={<IconMapOff />} text={t('shell.pageNotFound')} />
}
